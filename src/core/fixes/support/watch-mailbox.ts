import { DataverseError } from "../../model/dataverse-error";
import type { Message } from "../../model/finding";
import type { ColumnOf, Row } from "../../model/row";
import { toFetchXml } from "../../query/fetch-xml";
import { readRow } from "../../query/read-row";
import type { WatchContext, WatchResult } from "../define-fix";

export interface WatchPlan {
    readonly columns: readonly ColumnOf<"mailbox">[];
    readonly everyMs: number;
    /** How often it is looked at most. */
    readonly times: number;
    /** What the platform did; undefined while it has not. */
    reaction(row: Row<"mailbox">): readonly Message[] | undefined | Promise<readonly Message[] | undefined>;
    readonly waiting: Message;
    readonly silent: Message;
    readonly stopped: Message;
}

/** Reads fail for a moment now and then; more than these in a row end the watch. */
const FAILURES_IN_A_ROW = 3;

/** Looks at the mailbox until the platform reacted or the time is over. Never throws. */
export async function watchMailbox(context: WatchContext, plan: WatchPlan): Promise<WatchResult> {
    const { client, clock, mailboxId, signal, sleep, onProgress } = context;
    const columns = ["mailboxid", ...plan.columns];
    const filter = { all: [{ column: "mailboxid", operator: "eq", value: mailboxId }] } as const;
    const fetchXml = toFetchXml({ table: "mailbox", columns, filter });
    let failures = 0;
    for (let looked = 0; looked < plan.times; looked += 1) {
        onProgress?.({ message: plan.waiting, finished: false });
        await sleep(plan.everyMs, signal);
        if (signal?.aborted) return { outcome: "stopped", messages: [plan.stopped] };
        try {
            const { rows } = await client.readRows({ table: "mailbox", fetchXml }, { signal });
            failures = 0;
            const row = rows[0] && readRow(rows[0], "mailbox", columns, { readAt: clock.now() });
            const reaction = row && (await plan.reaction(row));
            if (reaction) {
                reaction.forEach((message) => onProgress?.({ message, finished: true }));
                return { outcome: "reacted", messages: reaction };
            }
        } catch (error) {
            if (!(error instanceof DataverseError)) throw error;
            failures += 1;
            if (failures >= FAILURES_IN_A_ROW) return { outcome: "stopped", messages: [plan.stopped] };
        }
    }
    return { outcome: "silent", messages: [plan.silent] };
}
