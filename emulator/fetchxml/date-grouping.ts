import type { ColumnDefinition } from "../schema/definitions";
import { badRequest } from "../http/dataverse-fault";
import { sql, type Sql } from "../sql/fragment";

// %W counts weeks from Monday starting at 0, the platform counts them from 1.
const formats: Readonly<Record<string, (expression: string) => string>> = {
    day: (expression) => `CAST(strftime('%d', ${expression}) AS INTEGER)`,
    week: (expression) => `CAST(strftime('%W', ${expression}) AS INTEGER) + 1`,
    month: (expression) => `CAST(strftime('%m', ${expression}) AS INTEGER)`,
    quarter: (expression) => `(CAST(strftime('%m', ${expression}) AS INTEGER) + 2) / 3`,
    year: (expression) => `CAST(strftime('%Y', ${expression}) AS INTEGER)`,
};

/** The number of the day, week, month, quarter or year of a date column, in UTC. */
export const dateGroup = (expression: string, column: ColumnDefinition, grouping: string): Sql => {
    const format = formats[grouping];
    if (format === undefined)
        throw badRequest(`The dategrouping '${grouping}' is not supported by the emulator.`, "0x80040203");
    if (column.type !== "DateTime")
        throw badRequest(`The dategrouping '${grouping}' needs a date, '${column.name}' is none.`, "0x80040203");
    return sql(format(expression));
};
