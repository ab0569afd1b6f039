import { isTurnOver, nextTurn } from "../turn";
import type { Facts } from "../../facts/facts";
import { DataverseError } from "../../model/dataverse-error";
import type { ApprovalNeeds } from "../funnel";
import type { PageAlerts } from "../read/read-page-alerts";
import type { PageRow, SentRow } from "../read/read-page";
import type { SharedFacts } from "../read/read-shared";
import { itemBlindness } from "../../rules/support/hits";
import { readAddressEntries, readTraffic } from "../read/second-look";
import type { FleetReader } from "../read/reader";
import type { RowInput } from "../table/build-table";
import { isSilent, mayBeSilent } from "./detectors";
import { hasUnmatchedEmail, judgeRow, type RowJudgement } from "./judge-row";
import { rowFacts, type PageFacts } from "./row-facts";
import { rowInput } from "./row-input";

export interface PageJudging {
    readonly reader: FleetReader;
    readonly shared: SharedFacts;
    readonly approval: ApprovalNeeds;
    readonly rows: readonly SentRow[];
    readonly alerts: PageAlerts;
    /** Most requests for a second look at mailboxes of this page. */
    readonly secondLooks: number;
    take(input: RowInput): void;
}

export interface PageOutcome {
    /** Mailboxes that may be silent and whose email was not counted. */
    readonly silenceUnknown: number;
}

/** Runs work for each item, giving the thread back often enough that nothing else waits. */
export async function sliced<T>(
    { host, options }: Pick<FleetReader, "host" | "options">,
    items: readonly T[],
    work: (item: T) => void,
): Promise<void> {
    for (const item of items) {
        work(item);
        if (isTurnOver(host)) await nextTurn(host, options.signal);
    }
}

interface Judged {
    readonly row: PageRow;
    readonly facts: Facts;
    readonly judgement: RowJudgement;
}

function wantsTraffic({ row, judgement }: Judged, now: string): boolean {
    const open = judgement.open.includes("traffic");
    return open && (judgement.finding !== undefined || mayBeSilent(row.mailbox, now));
}

/** Looked up whatever the first verdict is: once more is known of the email, another cause can come first, and this one may explain it. */
function wantsEntries({ facts }: Judged): boolean {
    return facts.itemGroups.status === "ok" && hasUnmatchedEmail(facts);
}

/**
 * Judges one page of mailboxes, then looks again at those for which more must be read: how much email they track, and their entries in the
 * list of addresses.
 */
export async function judgePage(parts: PageJudging): Promise<PageOutcome> {
    const { reader, shared, approval, rows, alerts, take } = parts;
    const { now, nowMs } = reader;
    const plain: PageFacts = { alerts: alerts.counts, alertsUnread: alerts.unread };
    const profiles = shared.profiles.status === "ok" ? shared.profiles.value : undefined;
    const judge = (row: PageRow, page: PageFacts): Judged => {
        const facts = rowFacts(row, shared, page, now);
        return { row, facts, judgement: judgeRow(facts, now) };
    };
    const settle = ({ row, facts, judgement }: Judged): void => {
        const { id, values } = row.mailbox;
        if (row.owner.status === "denied") {
            reader.note("owners", new DataverseError(row.owner.message, { kind: "denied" }), { missing: 1 });
        }
        const blindness = facts.itemVisibility.status === "ok" ? itemBlindness(facts.itemVisibility.value) : undefined;
        // Where something failed, the failure is noted already.
        if (blindness === "hidden") reader.noteBlind("itemsHidden");
        if (blindness === "off") reader.noteBlind("itemsOff");
        const profile = profiles?.get(values.emailserverprofile ?? "");
        const counts = alerts.unread.has(id) ? undefined : (alerts.counts.get(id) ?? []);
        const silent = isSilent(row.mailbox, facts.traffic, now);
        take(rowInput({ row, judgement, profile, counts, approval, silent, now, nowMs }));
    };
    const again: {
        readonly sent: SentRow;
        readonly hinted: boolean;
        readonly traffic: boolean;
        readonly entries: boolean;
    }[] = [];
    const readable = (sent: SentRow): PageRow | undefined => {
        try {
            return sent.read();
        } catch (error) {
            reader.note("mailboxes", error, { missing: 1 });
            return undefined;
        }
    };
    await sliced(reader, rows, (sent) => {
        const row = readable(sent);
        if (row === undefined) return;
        const judged = judge(row, plain);
        const entries = wantsEntries(judged);
        // Entries can take one cause away, and the next one may hang on how much email there is.
        const traffic = entries || wantsTraffic(judged, now);
        if (traffic || entries) again.push({ sent, hinted: mayBeSilent(row.mailbox, now), traffic, entries });
        else settle(judged);
    });
    if (again.length === 0) return { silenceUnknown: 0 };
    const idsOf = (wanted: "traffic" | "entries"): readonly string[] =>
        again.filter((entry) => entry[wanted]).map(({ sent }) => sent.id);
    const [traffic, addressSearch] = await Promise.all([
        readTraffic(reader, idsOf("traffic"), parts.secondLooks),
        readAddressEntries(reader, idsOf("entries"), parts.secondLooks),
    ]);
    await sliced(reader, again, ({ sent }) => settle(judge(sent.read(), { ...plain, traffic, addressSearch })));
    return { silenceUnknown: again.filter(({ sent, hinted }) => hinted && !traffic.has(sent.id)).length };
}
