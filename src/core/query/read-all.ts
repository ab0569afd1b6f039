import type { DataverseClient, RawRow, RequestOptions } from "../port";
import { toFetchXml, type Query } from "./fetch-xml";

export interface RowsRead {
    readonly rows: readonly RawRow[];
    /** True when the cap ended the reading before the server had no more rows. */
    readonly truncated: boolean;
}

/**
 * Reads every page of a query, at most `cap` rows. Without a cookie the platform pages by number, which it allows up to 50,000 rows.
 */
export async function readAll(
    client: DataverseClient,
    query: Query & { readonly count: number },
    cap: number,
    options?: RequestOptions,
): Promise<RowsRead> {
    const rows: RawRow[] = [];
    let cookie: string | undefined;
    for (let page = 1; ; page += 1) {
        const paged = { ...query, page, ...(cookie === undefined ? {} : { cookie }) };
        const answer = await client.readRows({ table: query.table, fetchXml: toFetchXml(paged) }, options);
        rows.push(...answer.rows);
        if (rows.length >= cap) return { rows: rows.slice(0, cap), truncated: answer.more || rows.length > cap };
        if (!answer.more || answer.rows.length === 0) return { rows, truncated: false };
        cookie = answer.cookie;
    }
}
