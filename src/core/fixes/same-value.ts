import { TABLES, type TableName } from "../model/generated/tables";
import type { Scalar } from "../model/row";

function kindOf(table: TableName, column: string): string | undefined {
    const kinds: Readonly<Record<string, string>> = TABLES[table].columns;
    return kinds[column];
}

/** The values are the same to the platform: moments to the second, ids without case, an empty text like none. */
export function sameValue(table: TableName, column: string, a: Scalar, b: Scalar): boolean {
    if (a === b) return true;
    if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
    if (typeof a !== "string" || typeof b !== "string") return false;
    switch (kindOf(table, column)) {
        case "date":
            return Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000);
        case "id":
        case "lookup":
            return a.toLowerCase() === b.toLowerCase();
        default:
            return false;
    }
}

function isNothing(value: Scalar): boolean {
    return value === null || value === "";
}
