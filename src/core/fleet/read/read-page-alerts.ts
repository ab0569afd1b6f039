import { toUnread } from "../../gather/gatherer";
import type { Unread } from "../../model/section";
import { eachPage } from "../query/pages";
import { AGGREGATE_LIMIT, askSplitting, isOverLimit, type TimeRange } from "../query/split";
import { ALERT_GROUPS, alertCount, type AlertCount } from "./alert-counts";
import { idFilter } from "./read-funnel";
import { filter, inCondition } from "../query/xml";
import { cutTime, ofMailboxes, timeFilter } from "./read-trend";
import type { FleetReader } from "./reader";

/** Rows of one page from one up to, but without, another; `ids` are in the server's order. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
}

export interface PageAlerts {
    readonly counts: ReadonlyMap<string, readonly AlertCount[]>;
    readonly unread: ReadonlyMap<string, Unread>;
}

/** Aims well below the limit, because failing mailboxes are not spread evenly. */
const AIM = AGGREGATE_LIMIT / 2;

function stretches(rows: number, alertsPerMailbox: number): readonly Stretch[] {
    const size = Math.max(1, Math.min(rows, Math.floor(AIM / Math.max(alertsPerMailbox, 0.001))));
    const count = Math.ceil(rows / size);
    const even = Math.ceil(rows / count);
    return Array.from({ length: count }, (_, index) => ({
        from: index * even,
        to: Math.min(rows, (index + 1) * even),
    }));
}

/** Chooses the mailboxes of a stretch that begins after another page: one comparison at each end. */
export function byRange(ids: readonly string[], before: string | undefined): (stretch: Stretch) => string {
    return ({ from, to }) => {
        const after = from === 0 ? before : ids[from - 1];
        const upTo = ids[to - 1];
        return idFilter({ ...(after === undefined ? {} : { after }), ...(upTo === undefined ? {} : { upTo }) });
    };
}

/** Chooses the mailboxes of a stretch one by one, for lists that are no page. */
export function byId(ids: readonly string[]): (stretch: Stretch) => string {
    return ({ from, to }) => filter("and", inCondition("mailboxid", ids.slice(from, to)));
}

/**
 * Counts the alerts of mailboxes by mailbox and text, in stretches of mailboxes that the platform can sum up. One mailbox with more alerts
 * than that is cut by time. What fails is known by mailbox.
 */
export async function readPageAlerts(
    reader: FleetReader,
    ids: readonly string[],
    rangeOf: (stretch: Stretch) => string,
    alertsPerMailbox: number,
): Promise<PageAlerts> {
    const counts = new Map<string, AlertCount[]>();
    const unread = new Map<string, Unread>();
    const ask = async (stretch: Stretch, time: TimeRange): Promise<void> => {
        const some: AlertCount[] = [];
        const body = [...ALERT_GROUPS, timeFilter("createdon", time), ofMailboxes(reader, rangeOf(stretch))];
        const pages = { table: "tracelog", head: { aggregate: true }, body } as const;
        await eachPage(reader.client, pages, reader.options, (rows) => {
            for (const raw of rows) {
                const count = alertCount(raw);
                if (count) some.push(count);
            }
        });
        for (const count of some) {
            const own = counts.get(count.subjectId);
            if (own) own.push(count);
            else counts.set(count.subjectId, [count]);
        }
    };
    const always: TimeRange = { from: undefined, to: undefined };
    const cutByTime = async (stretch: Stretch): Promise<void> => {
        const answers = await askSplitting(
            cutTime(always, reader.nowMs, 30),
            { ask: (time) => ask(stretch, time), split: (time) => cutTime(time, reader.nowMs, 30) },
            () => undefined,
        );
        for (const answer of answers) if (answer.kind === "failed") throw answer.error;
    };
    const askStretch = async (stretch: Stretch): Promise<void> => {
        try {
            await ask(stretch, always);
        } catch (error) {
            if (isOverLimit(error) && stretch.to - stretch.from === 1) await cutByTime(stretch);
            else throw error;
        }
    };
    const halve = ({ from, to }: Stretch): readonly Stretch[] => {
        const middle = Math.floor((from + to) / 2);
        return to - from < 2
            ? []
            : [
                  { from, to: middle },
                  { from: middle, to },
              ];
    };
    await Promise.all(
        stretches(ids.length, alertsPerMailbox).map(async function settle(stretch): Promise<void> {
            try {
                await askStretch(stretch);
            } catch (error) {
                const halves = isOverLimit(error) ? halve(stretch) : [];
                if (halves.length > 0) {
                    await Promise.all(halves.map(settle));
                    return;
                }
                reader.throwIfCancelled();
                reader.note("alerts", error, { missing: stretch.to - stretch.from });
                const failed = toUnread(error, reader.now);
                for (const id of ids.slice(stretch.from, stretch.to)) {
                    unread.set(id, failed);
                    counts.delete(id);
                }
            }
        }),
    );
    return { counts, unread };
}
