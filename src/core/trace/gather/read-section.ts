import { ok, toUnread } from "../../gather/gatherer";
import { columnsRead, readRows } from "../../gather/rows-of-part";
import type { TableName } from "../../model/generated/tables";
import { columnsOf, type Row } from "../../model/row";
import type { Section } from "../../model/section";
import type { DataverseClient, RequestOptions } from "../../port";
import type { Query } from "../../query/fetch-xml";
import { readResilient } from "../../query/read-resilient";

/** A trace looks at the rows of one email; more of them than this would be no answer any more. */
const CAP = 250;

export interface ReadContext {
    readonly client: DataverseClient;
    readonly now: string;
    readonly options: RequestOptions;
}

/** Reads rows of one table with all columns that the product knows. A failure becomes the state of the section. */
export async function readSection<T extends TableName>(
    { client, now, options }: ReadContext,
    table: T,
    query: Omit<Query, "table" | "columns" | "count">,
): Promise<Section<readonly Row<T>[]>> {
    const columns = columnsOf(table);
    try {
        const answer = await readResilient(client, { table, columns, count: CAP, ...query }, options);
        const read = columnsRead(table, columns, answer.dropped);
        return ok(readRows(answer.rows, table, read, { readAt: now }), now, answer.dropped);
    } catch (error) {
        return toUnread(error, now);
    }
}

/** The rows with one of these values; no request when there is none to look for. */
export async function readMatching<T extends TableName>(
    context: ReadContext,
    table: T,
    column: string,
    values: readonly string[],
): Promise<Section<readonly Row<T>[]>> {
    if (values.length === 0) return ok([], context.now);
    return await readSection(context, table, { filter: { all: [{ column, operator: "in", values }] } });
}
