import type { Table } from "../schema/schema";
import { isReadable } from "../schema/column-kinds";
import type { ColumnDefinition } from "../schema/definitions";
import { badRequest } from "../http/dataverse-fault";
import { apiColumn } from "./api-column";

/** Columns of $select with the primary key added; without $select every readable column. */
export const selectedColumns = (table: Table, select: string | undefined): readonly ColumnDefinition[] => {
    if (select === undefined || select.trim() === "*") return table.columns.filter(isReadable);
    const names = select.split(",").map((name) => name.trim());
    if (names.some((name) => name === "")) throw badRequest("The value of $select has an empty part.");
    const columns = names.map((name) => apiColumn(table, name));
    return [...new Set([...columns, apiColumn(table, table.primaryId)])];
};
