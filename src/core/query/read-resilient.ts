import { DataverseError } from "../model/dataverse-error";
import { TABLES, type TableName } from "../model/generated/tables";
import type { DataverseClient, RawRow, RequestOptions } from "../port";
import { toFetchXml, type Join, type Query } from "./fetch-xml";

export interface ResilientAnswer {
    readonly rows: readonly RawRow[];
    readonly more: boolean;
    /** Columns that the environment does not have, as table.column. */
    readonly dropped: readonly string[];
}

type Columned = { readonly table: TableName; readonly columns?: readonly string[]; readonly joins?: readonly Join[] };

function isOptional(table: TableName, column: string): boolean {
    const optional: readonly string[] = TABLES[table].optional;
    return optional.includes(column);
}

function optionalColumns(item: Columned): readonly string[] {
    const own = (item.columns ?? [])
        .filter((column) => isOptional(item.table, column))
        .map((c) => `${item.table}.${c}`);
    return [...own, ...(item.joins ?? []).flatMap(optionalColumns)];
}

function without<Q extends Columned>(item: Q, dropped: ReadonlySet<string>): Q {
    const columns = item.columns?.filter((column) => !dropped.has(`${item.table}.${column}`));
    const joins = item.joins?.map((join) => without(join, dropped));
    return { ...item, ...(columns ? { columns } : {}), ...(joins ? { joins } : {}) };
}

/** The optional columns that the server's text names, as whole words; texts differ by version and language, names do not. */
function named(message: string, candidates: readonly string[]): readonly string[] {
    const words = new Set(message.toLowerCase().match(/[a-z0-9_]+/g) ?? []);
    return candidates.filter((candidate) => words.has(candidate.slice(candidate.indexOf(".") + 1)));
}

/**
 * Reads one page. When the environment refuses a column that is marked optional, asks again without it: first without the ones that the
 * refusal names, then without all of them. Any other failure is thrown as it is.
 */
export async function readResilient(
    client: DataverseClient,
    query: Query,
    options?: RequestOptions,
): Promise<ResilientAnswer> {
    const candidates = optionalColumns(query);
    let dropped: readonly string[] = [];
    for (;;) {
        try {
            const trimmed = without(query, new Set(dropped));
            const page = await client.readRows({ table: query.table, fetchXml: toFetchXml(trimmed) }, options);
            return { rows: page.rows, more: page.more, dropped };
        } catch (error) {
            const refused = error instanceof DataverseError && error.data.kind === "badRequest";
            const left = candidates.filter((candidate) => !dropped.includes(candidate));
            if (!refused || left.length === 0) throw error;
            const next = named(error.message, left);
            dropped = [...dropped, ...(next.length > 0 ? next : left)];
        }
    }
}
