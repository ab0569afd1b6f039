import type { ColumnDefinition } from "../schema/definitions";
import { isChoice, isGuid, isNumber, isText } from "../schema/column-kinds";
import type { SqlValue } from "../sql/fragment";
import { isoSeconds } from "./clock";
import { parseGuid } from "./guid";

/** A reference to a row of a named table, for lookups with several targets. */
export interface RowReference {
    readonly table: string;
    readonly id: string;
}

export type CellValue = string | number | boolean | null | RowReference;

export type Values = Readonly<Record<string, CellValue | undefined>>;

export class ValueError extends Error {
    public override readonly name = "ValueError";
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Text that SQLite compares in time order: whole seconds in UTC, or the day alone for date-only columns. */
export const encodeDate = (column: ColumnDefinition, text: string): string => {
    if (!instantPattern.test(text)) throw new ValueError(`"${text}" is no date for column "${column.name}".`);
    if (column.dateOnly) return text.slice(0, 10);
    const zoned = dayPattern.test(text) || /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`;
    const time = Date.parse(zoned);
    if (Number.isNaN(time)) throw new ValueError(`"${text}" is no date for column "${column.name}".`);
    return isoSeconds(time);
};

const encodeNumber = (column: ColumnDefinition, value: CellValue): number => {
    if (typeof value !== "number" || !Number.isFinite(value))
        throw new ValueError(`Column "${column.name}" needs a number, not ${JSON.stringify(value)}.`);
    if (isChoice(column) && column.options && !(String(value) in column.options))
        throw new ValueError(`${value} is not one of the options of column "${column.name}".`);
    if (!["Decimal", "Double", "Money"].includes(column.type) && !Number.isInteger(value))
        throw new ValueError(`Column "${column.name}" needs a whole number, not ${value}.`);
    if (column.min !== undefined && value < column.min)
        throw new ValueError(`${value} is below the least value ${column.min} of column "${column.name}".`);
    if (column.max !== undefined && value > column.max)
        throw new ValueError(`${value} is above the greatest value ${column.max} of column "${column.name}".`);
    return value;
};

const encodeText = (column: ColumnDefinition, value: CellValue): string => {
    if (typeof value !== "string")
        throw new ValueError(`Column "${column.name}" needs text, not ${JSON.stringify(value)}.`);
    if (column.maxLength !== undefined && value.length > column.maxLength)
        throw new ValueError(`Column "${column.name}" takes ${column.maxLength} characters, not ${value.length}.`);
    return value;
};

const encodeGuid = (column: ColumnDefinition, value: CellValue): string => {
    const guid = typeof value === "string" ? parseGuid(value) : undefined;
    if (guid === undefined) throw new ValueError(`Column "${column.name}" needs a GUID, not ${JSON.stringify(value)}.`);
    return guid;
};

/** The stored form of a value; throws a ValueError that names the column when type, range or option do not fit. */
export const encode = (column: ColumnDefinition, value: Exclude<CellValue, RowReference>): SqlValue => {
    if (value === null) return null;
    if (isText(column)) return encodeText(column, value);
    if (isNumber(column)) return encodeNumber(column, value);
    if (isGuid(column)) return encodeGuid(column, value);
    if (column.type === "Boolean") {
        if (typeof value !== "boolean")
            throw new ValueError(`Column "${column.name}" needs true or false, not ${JSON.stringify(value)}.`);
        return value ? 1 : 0;
    }
    if (column.type === "DateTime") {
        if (typeof value !== "string")
            throw new ValueError(`Column "${column.name}" needs a date, not ${JSON.stringify(value)}.`);
        return encodeDate(column, value);
    }
    throw new ValueError(`Column "${column.name}" of type ${column.type} cannot be stored.`);
};
