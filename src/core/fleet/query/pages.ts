import type { RawRow, RequestOptions, DataverseClient, PortTable } from "../../port";
import { fetchXml, type FetchHead } from "./xml";

/** The platform's largest page. */
export const PAGE = 5000;

export interface Pages {
    readonly table: PortTable;
    readonly head?: Pick<FetchHead, "aggregate" | "distinct">;
    readonly body: readonly string[];
    /** Most rows to read; all when absent. */
    readonly cap?: number;
}

/** Reads every page of a query and hands each on, so that the rows need not be kept. Gives false when the cap ended the reading. */
export async function eachPage(
    client: DataverseClient,
    { table, head, body, cap = Infinity }: Pages,
    options: RequestOptions,
    take: (rows: readonly RawRow[]) => void | Promise<void>,
): Promise<boolean> {
    let cookie: string | undefined;
    let read = 0;
    for (let page = 1; ; page += 1) {
        const paging = { ...head, count: PAGE, page, ...(cookie === undefined ? {} : { cookie }) };
        const answer = await client.readRows({ table, fetchXml: fetchXml(paging, table, ...body) }, options);
        read += answer.rows.length;
        await take(answer.rows);
        // The component framework hands on no sign that groups of an aggregate go on, as these have no cookie; a full page may go on.
        const mayGoOn = answer.more || answer.rows.length >= PAGE;
        if (!mayGoOn || answer.rows.length === 0) return true;
        if (read >= cap) return false;
        cookie = answer.cookie;
    }
}

export async function allRows(
    client: DataverseClient,
    pages: Pages,
    options: RequestOptions,
): Promise<{ readonly rows: readonly RawRow[]; readonly complete: boolean }> {
    const rows: RawRow[] = [];
    const complete = await eachPage(client, pages, options, (page) => {
        for (const row of page) rows.push(row);
    });
    return { rows, complete };
}
