import { badRequest, missingRow } from "../http/dataverse-fault";
import { json, text, type EmulatorResponse } from "../http/messages";
import type { ServiceCall } from "../http/service-call";
import { totalRecordCount, totalRecordCountLimitExceeded } from "../results/annotations";
import type { Table } from "../schema/schema";
import { accessCondition } from "../security/scope";
import { allOf, concat, sql, type Sql } from "../sql/fragment";
import { runApply } from "./apply";
import { parseExpand } from "./expand";
import { checkOptions } from "./query-options";
import { maximumPageSize, nextLink, parseSkipToken, parseTop } from "./paging";
import { parseFilter } from "./parse-filter";
import { translateOrderBy } from "./orderby";
import { createQuerySource, type QuerySource } from "./query-source";
import { countRows, readRows } from "./read-rows";
import { expandKeys, limitOf, runExpand } from "./run-expand";
import { selectedColumns } from "./select";
import { translateFilter } from "./translate-filter";

const countLimit = 5000;
const known = ["$select", "$filter", "$orderby", "$top", "$expand", "$count", "$apply", "$skiptoken"];

const readCount = (options: ReadonlyMap<string, string>): boolean => {
    const value = options.get("$count");
    if (value === undefined || value === "false") return false;
    if (value !== "true") throw badRequest(`Invalid value '${value}' for $count query option found.`);
    return true;
};

const filterOf = (call: ServiceCall, source: QuerySource): Sql | undefined => {
    const filter = call.url.options.get("$filter");
    return filter === undefined ? undefined : translateFilter(source, parseFilter(filter, call.url.options));
};

interface Window {
    readonly size: number;
    readonly offset: number;
    readonly page: number;
    readonly isPaged: boolean;
}

// With a page size asked for, the service ignores $top.
const windowOf = (call: ServiceCall): Window => {
    const top = call.preferences.pageSize === undefined ? parseTop(call.url.options.get("$top")) : undefined;
    if (top !== undefined) return { size: Math.min(top, maximumPageSize), offset: 0, page: 1, isPaged: false };
    const size = Math.min(call.preferences.pageSize ?? maximumPageSize, maximumPageSize);
    const page = parseSkipToken(call.url.options.get("$skiptoken"));
    return { size, offset: (page - 1) * size, page, isPaged: true };
};

const readPage = (call: ServiceCall, table: Table, source: QuerySource, within: Sql | undefined): EmulatorResponse => {
    const { options, href, base } = call.url;
    const { annotations, applied } = call.preferences;
    const items = parseExpand(options.get("$expand"));
    const columns = selectedColumns(table, options.get("$select"));
    const condition = allOf([within, filterOf(call, source)]);
    const window = windowOf(call);
    const rows = readRows({
        source,
        columns,
        condition,
        order: translateOrderBy(source, options.get("$orderby")),
        limit: limitOf(window.size + 1, window.offset),
        annotations,
        extra: expandKeys(source, items),
    });
    const shown = rows.slice(0, window.size);
    runExpand(source, items, shown, annotations);
    const counted = readCount(options) ? countRows(source, condition, countLimit + 1) : undefined;
    const hasNext = window.isPaged && rows.length > window.size;
    const select = options.get("$select");
    const body = {
        "@odata.context": `${base}$metadata#${table.entitySetName}${select === undefined ? "" : `(${select})`}`,
        ...(counted === undefined ? {} : { "@odata.count": Math.min(counted, countLimit) }),
        ...(annotations(totalRecordCount)
            ? { [`@${totalRecordCount}`]: counted === undefined ? -1 : Math.min(counted, countLimit) }
            : {}),
        ...(annotations(totalRecordCountLimitExceeded)
            ? { [`@${totalRecordCountLimitExceeded}`]: counted !== undefined && counted > countLimit }
            : {}),
        value: shown.map(({ body: row }) => row),
        ...(hasNext
            ? { "@odata.nextLink": nextLink(href, window.page, String(shown.at(-1)?.body[table.primaryId] ?? "")) }
            : {}),
    };
    return json(200, body, applied);
};

/** GET set and GET set/$count; `within` narrows the rows to those of a navigation property. */
export const readCollection = (
    call: ServiceCall,
    table: Table,
    kind: "rows" | "count" = "rows",
    within?: (source: QuerySource) => Sql,
): EmulatorResponse => {
    checkOptions(call.url.options, kind === "count" ? ["$filter"] : known);
    const source = createQuerySource(call.store, call.caller, table);
    const narrowed = within?.(source);
    if (kind === "count")
        return text(200, String(countRows(source, allOf([narrowed, filterOf(call, source)]), countLimit)));
    const apply = call.url.options.get("$apply");
    return apply === undefined ? readPage(call, table, source, narrowed) : runApply(call, source, apply);
};

/** One row by id as a body; refuses with 404 when it does not exist and with 403 when the caller may not see it. */
export const readRow = (call: ServiceCall, table: Table, id: string): Record<string, unknown> => {
    const source = createQuerySource(call.store, call.caller, table);
    const items = parseExpand(call.url.options.get("$expand"));
    const rows = readRows({
        source,
        columns: selectedColumns(table, call.url.options.get("$select")),
        condition: sql(`${source.alias}."${table.primaryId}" = ?`, id),
        order: sql(""),
        limit: concat([sql("LIMIT 1")]),
        annotations: call.preferences.annotations,
        extra: expandKeys(source, items),
    });
    const [row] = rows;
    if (row === undefined) throw missingRow(table.logicalName, id);
    runExpand(source, items, rows, call.preferences.annotations);
    return row.body;
};

export const mayReadTable = (call: ServiceCall, table: Table): void => {
    accessCondition(call.store, call.caller, table, "Read", "t");
};
