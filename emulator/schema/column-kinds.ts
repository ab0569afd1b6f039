import type { ColumnDefinition } from "./definitions";

export const isLookup = (column: ColumnDefinition): boolean => column.type === "Lookup" || column.type === "Owner";

/** A lookup with more than one target keeps the table of its row in a second SQL column. */
export const isPolymorphic = (column: ColumnDefinition): boolean =>
    isLookup(column) && (column.targets ?? []).length !== 1;

export const isChoice = (column: ColumnDefinition): boolean =>
    column.type === "Picklist" || column.type === "State" || column.type === "Status";

export const isText = (column: ColumnDefinition): boolean =>
    column.type === "String" || column.type === "Memo" || column.type === "EntityName";

export const isWholeNumber = (column: ColumnDefinition): boolean =>
    column.type === "Integer" || column.type === "BigInt" || isChoice(column);

export const isNumber = (column: ColumnDefinition): boolean =>
    isWholeNumber(column) || column.type === "Decimal" || column.type === "Double" || column.type === "Money";

export const isGuid = (column: ColumnDefinition): boolean =>
    column.type === "Uniqueidentifier" || column.type === "File" || isLookup(column);

/** Party lists and virtual columns have no stored value of their own. */
export const isStored = (column: ColumnDefinition): boolean => column.type !== "PartyList" && column.type !== "Virtual";

export const isReadable = (column: ColumnDefinition): boolean => isStored(column) && column.read !== false;

/** Name of the column in Web API bodies: `_x_value` for lookups, else the logical name. */
export const apiName = (column: ColumnDefinition): string => (isLookup(column) ? `_${column.name}_value` : column.name);

export const targetColumn = (name: string): string => `${name}__type`;
