import { throwIfCancelled } from "../../cancelled";
import { valueOf } from "../../facts/combine";
import type { Section, Unread } from "../../model/section";
import type { CancelSignal, DataverseClient } from "../../port";
import type { Report } from "../../report/report";
import type { TraceEvidence, TraceReads } from "../trace-evidence";
import { recipientsOf, type TracedEmail } from "../traced-email";
import { ASKED_ADDRESSES } from "./ask-platform";
import { firstWave, type FirstWave } from "./first-wave";
import { readMatching, type ReadContext } from "./read-section";

export interface TraceRequest {
    readonly client: DataverseClient;
    readonly report: Report;
    readonly email: TracedEmail;
    /** ISO 8601 in UTC. */
    readonly now: string;
    readonly signal?: CancelSignal;
}

function domainOf(address: string): string {
    return address.slice(address.lastIndexOf("@") + 1);
}

/** Which addresses are looked up: those that may belong to users and queues first, at most as many as fit into one request. */
function addressesToAsk({ email, report }: TraceRequest): {
    readonly asked: readonly string[];
    readonly skipped: number;
} {
    const own = valueOf(report.facts.mailbox)?.values.emailaddress?.toLowerCase() ?? "";
    const all = recipientsOf(email).map(({ address }) => address);
    const rank = (address: string): number => (address === own ? 0 : domainOf(address) === domainOf(own) ? 1 : 2);
    const sorted = [...all].sort((a, b) => rank(a) - rank(b));
    return { asked: sorted.slice(0, ASKED_ADDRESSES), skipped: Math.max(0, all.length - ASKED_ADDRESSES) };
}

function present(values: readonly (string | null | undefined)[]): readonly string[] {
    return [...new Set(values.filter((value): value is string => typeof value === "string" && value !== ""))];
}

async function secondWave(context: ReadContext, first: FirstWave, email: TracedEmail): Promise<TraceReads> {
    const boxes = valueOf(first.mailboxes) ?? [];
    const from = email.from.trim().toLowerCase();
    const senders = (valueOf(first.addressSearch) ?? []).filter(
        ({ values }) => values.emailaddress?.toLowerCase() === from,
    );
    const parents = (table: string): readonly string[] =>
        present(
            senders
                .filter(({ targets }) => targets["parentobjectid"] === table)
                .map((row) => row.values.parentobjectid),
        );
    const tracked = valueOf(first.tracked) ?? [];
    const [profiles, owners, contacts, accounts, queueItems] = await Promise.all([
        readMatching(
            context,
            "emailserverprofile",
            "emailserverprofileid",
            present(boxes.map(({ values }) => values.emailserverprofile)),
        ),
        readMatching(context, "systemuser", "systemuserid", present(boxes.map(({ values }) => values.owninguser))),
        readMatching(context, "contact", "contactid", parents("contact")),
        readMatching(context, "account", "accountid", parents("account")),
        readMatching(context, "queueitem", "objectid", present(tracked.map(({ id }) => id))),
    ]);
    return { ...first, profiles, owners, contacts, accounts, queueItems };
}

/**
 * Asks what a trace needs in at most two waves of parallel requests. A refused request becomes the state of its own section; throws
 * DataverseError "aborted" once the signal is given.
 */
export async function gatherTrace(request: TraceRequest): Promise<TraceEvidence> {
    const { client, email, now, report, signal } = request;
    const context: ReadContext = { client, now, options: { signal } };
    const { asked, skipped } = addressesToAsk(request);
    const first = await firstWave(request, context, asked);
    throwIfCancelled(signal);
    const reads = await secondWave(context, first, email);
    throwIfCancelled(signal);
    return { email, facts: report.facts, findings: report.findings, reads, skippedRecipients: skipped, now };
}

/** A trace without an environment: everything that it would ask is unread, for the reason given. */
export function offlineEvidence(report: Report, email: TracedEmail, now: string, reason: string): TraceEvidence {
    const unread: Unread & Section<never> = { status: "missing", message: reason, kind: "offline", readAt: now };
    const reads: TraceReads = {
        tracked: unread,
        failures: unread,
        addressSearch: unread,
        users: unread,
        settings: unread,
        queues: unread,
        mailboxes: unread,
        replies: unread,
        tokens: unread,
        conversation: unread,
        similar: unread,
        pluginTraces: unread,
        platform: unread,
        profiles: unread,
        owners: unread,
        contacts: unread,
        accounts: unread,
        queueItems: unread,
    };
    return { email, facts: report.facts, findings: report.findings, reads, skippedRecipients: 0, now };
}
