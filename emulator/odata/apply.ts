import { isNumber, isPolymorphic, targetColumn } from "../schema/column-kinds";
import { badRequest } from "../http/dataverse-fault";
import { json, type EmulatorResponse } from "../http/messages";
import type { ServiceCall } from "../http/service-call";
import { selectList, type OutputColumn } from "../results/output-column";
import { toRecords } from "../results/records";
import { allOf, columnOf, concat, sql } from "../sql/fragment";
import { parseApply, type AggregateExpression } from "./parse-apply";
import { parseFilter } from "./parse-filter";
import type { QuerySource } from "./query-source";
import { countRows, fromClause } from "./read-rows";
import { translateFilter } from "./translate-filter";

const aggregateLimit = 50_000;

const groupColumn = (source: QuerySource, path: readonly string[]): OutputColumn => {
    const { expression, column, table, alias } = source.resolve(path);
    if (column.type === "DateTime") throw badRequest(`Grouping by the date column '${column.name}' is not supported.`);
    return {
        // A column of a related table comes back as table_column.
        key: path.length === 1 ? (path[0] ?? "") : `${table.logicalName}_${column.name}`,
        column,
        table,
        value: sql(expression),
        isRoot: path.length === 1,
        ...(isPolymorphic(column) ? { target: sql(columnOf(alias, targetColumn(column.name))) } : {}),
    };
};

const methods = { sum: "SUM", average: "AVG", min: "MIN", max: "MAX" } as const;

const aggregateOutput = (source: QuerySource, aggregate: AggregateExpression): OutputColumn => {
    const base = { key: aggregate.alias, table: source.table, isRoot: false };
    if (aggregate.kind === "count")
        return { ...base, column: { name: aggregate.alias, type: "Integer" }, value: sql("COUNT(*)") };
    const { expression, column } = source.resolve(aggregate.path);
    if (!isNumber(column) && (aggregate.method === "sum" || aggregate.method === "average"))
        throw badRequest(`The aggregate '${aggregate.method}' needs a number, '${column.name}' is none.`);
    return { ...base, column, value: sql(`${methods[aggregate.method]}(${expression})`) };
};

const refuseOthers = (options: ReadonlyMap<string, string>): void => {
    if (options.has("$orderby"))
        throw badRequest(
            "The query node SingleValueOpenPropertyAccess is not supported: $orderby cannot follow $apply.",
        );
    for (const name of ["$select", "$expand", "$top", "$count", "$filter"])
        if (options.has(name)) throw badRequest(`The query parameter ${name} cannot be combined with $apply.`);
};

/** GET set?$apply=…: groups and aggregates over at most 50,000 rows. */
export const runApply = (call: ServiceCall, source: QuerySource, text: string): EmulatorResponse => {
    refuseOthers(call.url.options);
    const query = parseApply(text);
    const condition = allOf(
        query.filters.map((filter) => translateFilter(source, parseFilter(filter, call.url.options))),
    );
    const groups = query.groups.map((path) => groupColumn(source, path));
    const outputs = [...groups, ...query.aggregates.map((aggregate) => aggregateOutput(source, aggregate))];
    if (countRows(source, condition, aggregateLimit + 1) > aggregateLimit)
        throw badRequest("AggregateQueryRecordLimit exceeded. Cannot perform this operation.", "0x8004E023");
    const by = groups.flatMap(({ value, target }) => (target === undefined ? [value] : [value, target]));
    const rows = source.store.query(
        concat([
            sql("SELECT"),
            selectList(outputs),
            fromClause(source, condition),
            by.length === 0 ? sql("") : concat([sql("GROUP BY"), concat(by, ", ")]),
        ]),
    );
    const value = toRecords(source.store, outputs, rows, {
        nulls: "omit",
        etag: false,
        annotations: call.preferences.annotations,
    });
    return json(
        200,
        { "@odata.context": `${call.url.base}$metadata#${source.table.entitySetName}`, value },
        call.preferences.applied,
    );
};
