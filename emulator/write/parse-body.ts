import { apiName, isLookup, isPolymorphic, isStored } from "../schema/column-kinds";
import type { ColumnDefinition } from "../schema/definitions";
import type { Table } from "../schema/schema";
import { badRequest, notImplemented, unknownProperty, unknownResource } from "../http/dataverse-fault";
import type { ServiceCall } from "../http/service-call";
import type { CellValue, RowReference } from "../store/encode";
import { parseGuid } from "../store/guid";

export type Operation = "create" | "update";

const bindSuffix = "@odata.bind";

const invalid = (message: string): Error => badRequest(message, "0x80048d19");

export const parseJsonObject = (text: string): Readonly<Record<string, unknown>> => {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        throw invalid("Error identified in Payload provided by the user: the body is no JSON.");
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw invalid("Error identified in Payload provided by the user: the body is no object.");
    return value as Readonly<Record<string, unknown>>;
};

/** Reads "/set(guid)" or a full address into a reference; the row has to exist. */
export const parseReference = (call: ServiceCall, text: unknown): RowReference => {
    const found = typeof text === "string" ? /(?:^|\/)(\w+)\(([^)]+)\)$/.exec(text) : null;
    const id = parseGuid(found?.[2] ?? "");
    if (found === null || id === undefined) throw invalid(`'${String(text)}' is no reference to a row.`);
    const table = call.store.schema.tableOfSet(found[1] ?? "");
    if (table === undefined) throw unknownResource(found[1] ?? "");
    if (!call.store.exists(table.logicalName, id))
        throw badRequest(`${table.logicalName} With Id = ${id} Does Not Exist`, "0x80040217");
    return { table: table.logicalName, id };
};

const checkAllowed = (table: Table, column: ColumnDefinition, operation: Operation, value: unknown): void => {
    const allowed = operation === "create" ? column.create !== false : column.update !== false;
    // The primary key may stand in a body; the row's address decides.
    if (!allowed && column.name !== table.primaryId)
        throw invalid(`The column '${column.name}' of '${table.logicalName}' cannot be set on ${operation}.`);
    if (value === null && column.required && operation === "update")
        throw invalid(`The column '${column.name}' of '${table.logicalName}' cannot be set to null.`);
};

const bindLookup = (call: ServiceCall, table: Table, navigation: string, value: unknown, operation: Operation) => {
    const relation = table.manyToOne.find(({ name }) => name === navigation);
    const column = table.columnsByName.get(relation?.column ?? "");
    if (relation === undefined || column === undefined)
        throw badRequest(
            `An undeclared property '${navigation}' which only has property annotations in the payload but no property value was found in the payload. Navigation names are case-sensitive.`,
            "0x80048d19",
        );
    checkAllowed(table, column, operation, value);
    if (value === null) return { column, value: null };
    const reference = parseReference(call, value);
    if (!relation.targets.includes(reference.table))
        throw invalid(`The navigation property '${navigation}' cannot refer to '${reference.table}'.`);
    return { column, value: isPolymorphic(column) ? reference : reference.id };
};

const isCell = (value: unknown): value is string | number | boolean | null =>
    value === null || ["string", "number", "boolean"].includes(typeof value);

/** Column values of a body; refuses unknown columns, read-only ones and direct writes of lookups, each by name. */
export const parseBody = (
    call: ServiceCall,
    table: Table,
    body: Readonly<Record<string, unknown>>,
    operation: Operation,
): Record<string, CellValue> => {
    const values: Record<string, CellValue> = {};
    for (const [name, value] of Object.entries(body)) {
        if (name.endsWith(bindSuffix)) {
            const bound = bindLookup(call, table, name.slice(0, -bindSuffix.length), value, operation);
            values[bound.column.name] = bound.value;
            continue;
        }
        // Annotations that came with a read may be sent back; the service ignores them.
        if (name.includes("@")) continue;
        const isRelation = table.manyToOne.some((relation) => relation.name === name);
        if (isRelation && value === null) {
            const bound = bindLookup(call, table, name, value, operation);
            values[bound.column.name] = null;
            continue;
        }
        if ([...table.oneToMany, ...table.manyToMany].some((relation) => relation.name === name))
            throw notImplemented(`Writing related rows in '${name}' is not supported by the emulator.`);
        const column = table.columns.find((candidate) => apiName(candidate) === name);
        if (isRelation || (column !== undefined && isLookup(column)))
            throw invalid(
                `CRM do not support direct update of Entity Reference properties, Use Navigation properties instead: '${name}'.`,
            );
        if (column === undefined || !isStored(column)) throw unknownProperty(table.logicalName, name);
        if (!isCell(value)) throw invalid(`The value of '${name}' is neither text, number, boolean nor null.`);
        checkAllowed(table, column, operation, value);
        values[name] = value;
    }
    return values;
};
