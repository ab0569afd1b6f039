import type { ColumnDefinition } from "../schema/definitions";
import { isGuid, isNumber } from "../schema/column-kinds";
import type { SqlValue } from "../sql/fragment";
import { parseGuid } from "../store/guid";
import { encodeDate, ValueError } from "../store/encode";
import { badRequest } from "../http/dataverse-fault";

const refuse = (column: ColumnDefinition, text: string, wanted: string): Error =>
    badRequest(`The value '${text}' of the condition on '${column.name}' is no ${wanted}.`, "0x80040203");

/** The stored form of a condition's text. */
export const conditionValue = (column: ColumnDefinition, text: string): SqlValue => {
    if (isGuid(column)) {
        const guid = parseGuid(text.trim());
        if (guid === undefined) throw refuse(column, text, "GUID");
        return guid;
    }
    if (isNumber(column)) {
        if (!/^-?\d+(?:\.\d+)?$/.test(text.trim())) throw refuse(column, text, "number");
        return Number(text);
    }
    if (column.type === "Boolean") {
        const value = { "0": 0, "1": 1, false: 0, true: 1 }[text.trim().toLowerCase()];
        if (value === undefined) throw refuse(column, text, "boolean");
        return value;
    }
    if (column.type !== "DateTime") return text;
    try {
        return encodeDate(column, text.trim());
    } catch (error) {
        if (error instanceof ValueError) throw refuse(column, text, "date");
        throw error;
    }
};
