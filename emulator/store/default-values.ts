import type { Table } from "../schema/schema";
import { isChoice } from "../schema/column-kinds";
import type { CellValue } from "./encode";

const stampNames = new Set(["createdon", "modifiedon"]);

const states: Readonly<Record<string, number>> = { statecode: 0, statuscode: 1 };

/** What the platform fills in by itself when a row is made. */
export const defaultValues = (table: Table, now: string): Record<string, CellValue> => {
    const values: Record<string, CellValue> = {};
    for (const column of table.columns) {
        const state = states[column.name];
        if (stampNames.has(column.name)) values[column.name] = now;
        else if (column.default !== undefined && column.type === "Boolean") values[column.name] = column.default === 1;
        else if (column.default !== undefined && isChoice(column)) values[column.name] = column.default;
        else if (state !== undefined && isChoice(column)) values[column.name] = state;
    }
    return values;
};
