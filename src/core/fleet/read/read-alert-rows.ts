import type { Section } from "../../model/section";
import type { DataverseClient, CancelSignal } from "../../port";
import { toUnread } from "../../gather/gatherer";
import { eachPage } from "../query/pages";
import { askSplitting, type TimeRange } from "../query/split";
import { textAt } from "../query/values";
import { aggregate, condition, filter, group, orderByAliases } from "../query/xml";
import type { Host } from "../fleet";
import type { FleetScope } from "../scope";
import type { FleetTable } from "../table/fleet-table";
import { createReader } from "./reader";
import { cutTime, ofMailboxes, timeFilter } from "./read-trend";

const DAY_MS = 86_400_000;
/** Alerts are kept for a month unless the environment says otherwise; older ones are cut as they come. */
const CUT_DAYS = 30;

/** Which alerts; each part that is given must hold. */
export interface AlertChoice {
    /** A UTC day such as 2026-11-24. */
    readonly day?: string;
    /** The platform's number; null stands for alerts without one. */
    readonly traceCode?: number | null;
}

export interface AlertRowsRequest {
    readonly client: DataverseClient;
    readonly host: Host;
    readonly table: FleetTable;
    readonly scope?: FleetScope;
    readonly signal?: CancelSignal;
}

function codeFilter({ traceCode }: AlertChoice): string {
    if (traceCode === undefined) return "";
    return filter("and", traceCode === null ? condition("tracecode", "null") : condition("tracecode", "eq", traceCode));
}

/** The rows of mailboxes that have the chosen alerts, asked of the server. `now` is when it is asked. */
export async function readAlertRows(
    request: AlertRowsRequest,
    choice: AlertChoice,
    now: string,
): Promise<Section<Uint32Array>> {
    const { client, host, table, scope = { fragments: [] }, signal } = request;
    const reader = createReader({ client, host, scope, now, ...(signal ? { signal } : {}) });
    const start = choice.day === undefined ? undefined : Date.parse(`${choice.day}T00:00:00Z`);
    const whole: TimeRange = { from: start, to: start === undefined ? undefined : start + DAY_MS };
    const rows = new Set<number>();
    try {
        const answers = await askSplitting<TimeRange, void>(
            [whole],
            {
                async ask(range) {
                    const body = [
                        aggregate("count", "tracelogid", "alerts"),
                        group("regardingobjectid", "subject"),
                        orderByAliases("subject"),
                        timeFilter("createdon", range),
                        codeFilter(choice),
                        ofMailboxes(reader),
                    ];
                    const pages = { table: "tracelog", head: { aggregate: true }, body } as const;
                    await eachPage(reader.client, pages, reader.options, (raws) => {
                        for (const raw of raws) {
                            const row = table.find(
                                (textAt(raw, "subject") ?? textAt(raw, "_subject_value") ?? "").toLowerCase(),
                            );
                            if (row !== undefined) rows.add(row);
                        }
                    });
                },
                split: (range) => cutTime(range, reader.nowMs, CUT_DAYS),
            },
            () => undefined,
        );
        for (const answer of answers) if (answer.kind === "failed") throw answer.error;
        return { status: "ok", value: Uint32Array.from([...rows].sort((a, b) => a - b)), readAt: now };
    } catch (error) {
        reader.throwIfCancelled();
        return toUnread(error, now);
    }
}
