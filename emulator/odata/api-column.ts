import type { ColumnDefinition } from "../schema/definitions";
import type { Table } from "../schema/schema";
import { isLookup, isReadable } from "../schema/column-kinds";
import { unknownProperty } from "../http/dataverse-fault";

/** The column behind a property name: `_x_value` for lookups, the logical name for the others. */
export const apiColumn = (table: Table, property: string): ColumnDefinition => {
    const lookup = /^_(.+)_value$/.exec(property)?.[1];
    const column = table.columnsByName.get(lookup ?? property);
    const fits = column !== undefined && isReadable(column) && isLookup(column) === (lookup !== undefined);
    if (!fits) throw unknownProperty(table.logicalName, property);
    return column;
};
