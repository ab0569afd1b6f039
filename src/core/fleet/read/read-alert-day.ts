import type { Section } from "../../model/section";
import type { DataverseClient, CancelSignal } from "../../port";
import { toUnread } from "../../gather/gatherer";
import { eachPage } from "../query/pages";
import { askSplitting, cut, type TimeRange } from "../query/split";
import { textAt } from "../query/values";
import { aggregate, group, orderByAliases } from "../query/xml";
import type { Host } from "../fleet";
import type { FleetScope } from "../scope";
import type { FleetTable } from "../table/fleet-table";
import { createReader } from "./reader";
import { ofMailboxes, timeFilter } from "./read-trend";

const DAY_MS = 86_400_000;
const PARTS = 24;

export interface AlertDayRequest {
    readonly client: DataverseClient;
    readonly host: Host;
    readonly table: FleetTable;
    readonly scope?: FleetScope;
    readonly signal?: CancelSignal;
}

/** The rows of mailboxes that had alerts on a UTC day such as 2026-11-24, asked of the server. `now` is when it is asked. */
export async function readAlertDay(request: AlertDayRequest, day: string, now: string): Promise<Section<Uint32Array>> {
    const { client, host, table, scope = { fragments: [] }, signal } = request;
    const reader = createReader({ client, host, scope, now, ...(signal ? { signal } : {}) });
    const start = Date.parse(`${day}T00:00:00Z`);
    const rows = new Set<number>();
    try {
        const answers = await askSplitting<TimeRange, void>(
            [{ from: start, to: start + DAY_MS }],
            {
                async ask(range) {
                    const body = [
                        aggregate("count", "tracelogid", "alerts"),
                        group("regardingobjectid", "subject"),
                        orderByAliases("subject"),
                        timeFilter("createdon", range),
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
                split: ({ from, to }) => cut({ from: from ?? start, to: to ?? start + DAY_MS }, PARTS),
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
