import type { ColumnDefinition } from "../schema/definitions";
import { isNumber, isPolymorphic, targetColumn } from "../schema/column-kinds";
import { badRequest } from "../http/dataverse-fault";
import type { OutputColumn } from "../results/output-column";
import { columnOf, concat, sql, type Sql } from "../sql/fragment";
import { dateGroup } from "./date-grouping";
import { fetchColumn, type Source } from "./context";
import type { FetchAttribute } from "./nodes";

const whole = (name: string): ColumnDefinition => ({ name, type: "Integer" });

interface AggregateSql {
    readonly value: Sql;
    readonly column: ColumnDefinition;
}

const aggregateSql = (expression: string, column: ColumnDefinition, attribute: FetchAttribute): AggregateSql => {
    const word = attribute.distinct ? "DISTINCT " : "";
    switch (attribute.aggregate) {
        case "count":
            return { value: sql("COUNT(*)"), column: whole(column.name) };
        case "countcolumn":
            return { value: sql(`COUNT(${word}${expression})`), column: whole(column.name) };
        case "min":
        case "max":
            return { value: sql(`${attribute.aggregate.toUpperCase()}(${expression})`), column };
        case "sum":
        case "avg":
            if (!isNumber(column))
                throw badRequest(
                    `The aggregate '${attribute.aggregate}' needs a number, '${column.name}' is none.`,
                    "0x80040203",
                );
            return {
                // The average of whole numbers is a whole number on the platform.
                value: sql(
                    attribute.aggregate === "avg" && column.type === "Integer"
                        ? `CAST(AVG(${expression}) AS INTEGER)`
                        : `${attribute.aggregate.toUpperCase()}(${expression})`,
                ),
                column,
            };
        default:
            throw badRequest(`The aggregate '${attribute.aggregate ?? ""}' is not known.`, "0x80040203");
    }
};

export interface AggregateColumn {
    readonly output: OutputColumn;
    readonly groupBy: readonly Sql[];
}

/** One attribute of an aggregate fetch: a group or a calculated value; every one needs an alias. */
export const aggregateColumn = (source: Source, attribute: FetchAttribute): AggregateColumn => {
    const column = fetchColumn(source.table, attribute.name);
    const expression = columnOf(source.alias, column.name);
    const { alias } = attribute;
    if (alias === undefined)
        throw badRequest(`Attribute '${attribute.name}' of an aggregate fetch needs an alias.`, "0x80040203");
    const base = { key: alias, table: source.table, isRoot: false };
    if (attribute.groupBy) {
        if (attribute.dateGrouping !== undefined) {
            const value = dateGroup(expression, column, attribute.dateGrouping);
            return { output: { ...base, column: whole(column.name), value }, groupBy: [value] };
        }
        const target = isPolymorphic(column) ? sql(columnOf(source.alias, targetColumn(column.name))) : undefined;
        const value = sql(expression);
        return {
            output: { ...base, column, value, ...(target === undefined ? {} : { target }) },
            groupBy: target === undefined ? [value] : [value, target],
        };
    }
    if (attribute.aggregate === undefined)
        throw badRequest(
            `Attribute '${attribute.name}' of an aggregate fetch needs aggregate or groupby.`,
            "0x80040203",
        );
    return { output: { ...base, ...aggregateSql(expression, column, attribute) }, groupBy: [] };
};

export const groupClause = (columns: readonly AggregateColumn[]): Sql => {
    const parts = columns.flatMap(({ groupBy }) => groupBy);
    return parts.length === 0 ? sql("") : concat([sql("GROUP BY"), concat(parts, ", ")]);
};
