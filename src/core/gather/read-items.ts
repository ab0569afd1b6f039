import { columnsOf } from "../model/row";
import { readResilient } from "../query/read-resilient";
import { ok, type Gatherer } from "./gatherer";
import { columnsRead, readRows } from "./rows-of-part";

export const ITEM_CAP = 250;

/**
 * Item Level Monitoring rows with an error. The table has no link to the mailbox: rows belong to its owner, so rows of another mailbox with
 * the same owner come along. It also holds the healthy mappings of appointments, contacts and tasks, which the error filter leaves out.
 */
export const itemsGatherer: Gatherer<"items"> = {
    provides: ["items"],
    async gather({ client, mailboxId, now, signal }) {
        const columns = columnsOf("exchangesyncidmapping");
        const query = {
            table: "exchangesyncidmapping",
            columns,
            filter: {
                any: [
                    { column: "lastsyncerror", operator: "not-null" },
                    { column: "lastsyncerrorcode", operator: "lt", value: 0 },
                    { column: "lastsyncerrorcode", operator: "gt", value: 0 },
                ],
            },
            joins: [
                {
                    table: "mailbox",
                    from: "ownerid",
                    to: "ownerid",
                    alias: "m",
                    filter: { all: [{ column: "mailboxid", operator: "eq", value: mailboxId }] },
                },
            ],
            order: [{ column: "lastsyncerroroccurredon", descending: true }],
            count: ITEM_CAP,
        } as const;
        const answer = await readResilient(client, query, { signal });
        const read = columnsRead("exchangesyncidmapping", columns, answer.dropped);
        const rows = readRows(answer.rows, "exchangesyncidmapping", read, { readAt: now });
        return { items: ok({ rows, truncated: answer.more }, now, answer.dropped) };
    },
};
