import { columnsOf, type Row } from "../model/row";
import type { Join, Filter } from "../query/fetch-xml";
import { readResilient } from "../query/read-resilient";
import { ok, type GatherContext, type Gatherer } from "./gatherer";
import { columnsRead, readRows } from "./rows-of-part";

/** Newest first; a mailbox in trouble writes one alert every few minutes, so this is more than a day of them. */
export const ALERT_CAP = 250;

interface AlertRows {
    readonly rows: readonly Row<"tracelog">[];
    readonly truncated: boolean;
    readonly dropped: readonly string[];
}

async function readAlerts(
    { client, now, signal }: GatherContext,
    selection: { readonly filter?: Filter; readonly joins?: readonly Join[] },
): Promise<AlertRows> {
    const columns = columnsOf("tracelog");
    const query = {
        table: "tracelog",
        columns,
        ...selection,
        order: [{ column: "createdon", descending: true }],
        count: ALERT_CAP,
    } as const;
    const answer = await readResilient(client, query, { signal });
    const rows = readRows(answer.rows, "tracelog", columnsRead("tracelog", columns, answer.dropped), { readAt: now });
    return { rows, truncated: answer.more, dropped: answer.dropped };
}

/** Alerts of the mailbox and of its server profile, asked apart so that a busy profile cannot push the mailbox's own alerts out. */
export const alertsGatherer: Gatherer<"alerts"> = {
    provides: ["alerts"],
    async gather(context) {
        const { mailboxId, now } = context;
        const [mailbox, profile] = await Promise.all([
            readAlerts(context, {
                filter: { all: [{ column: "regardingobjectid", operator: "eq", value: mailboxId }] },
            }),
            readAlerts(context, {
                joins: [
                    {
                        table: "mailbox",
                        from: "emailserverprofile",
                        to: "regardingobjectid",
                        alias: "m",
                        filter: { all: [{ column: "mailboxid", operator: "eq", value: mailboxId }] },
                    },
                ],
            }),
        ]);
        return {
            alerts: ok(
                {
                    mailbox: mailbox.rows,
                    profile: profile.rows,
                    truncated: mailbox.truncated || profile.truncated,
                },
                now,
                mailbox.dropped,
            ),
        };
    },
};
