import { DataverseError } from "../model/dataverse-error";
import type { ColumnKind } from "../model/describe-table";
import { TABLES, type TableName } from "../model/generated/tables";
import { parseGuid } from "../model/guid";
import type { Row, Scalar } from "../model/row";
import type { RawRow } from "../port";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const TARGET = "@Microsoft.Dynamics.CRM.lookuplogicalname";
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/;

function malformed(what: string): DataverseError {
    return new DataverseError(`The answer is not in the documented form: ${what}.`, { kind: "malformed" });
}

function fits(kind: ColumnKind, value: unknown): value is Scalar {
    switch (kind) {
        case "number":
            return typeof value === "number";
        case "boolean":
            return typeof value === "boolean";
        case "date":
            return typeof value === "string" && ISO_DATE.test(value);
        case "id":
        case "lookup":
            return typeof value === "string" && parseGuid(value) !== undefined;
        case "string":
            return typeof value === "string";
    }
}

/** The names under which an answer holds a value, its text and the table that it points to. */
interface Property {
    readonly value: string;
    readonly label: string;
    readonly target: string;
}

/** A column of the root table that is a lookup comes as `_name_value` from the Web API, and under its own name from some hosts. */
interface Place {
    readonly plain: Property;
    readonly lookup: Property;
}

function property(value: string): Property {
    return { value, label: value + FORMATTED, target: value + TARGET };
}

/** By alias and column. Putting these names together for every value costs more than reading it, and a fleet reads millions. */
const places = new Map<string, Map<string, Place>>();

function placesOf(alias: string): Map<string, Place> {
    const known = places.get(alias) ?? new Map<string, Place>();
    places.set(alias, known);
    return known;
}

function placeOf(known: Map<string, Place>, alias: string, column: string): Place {
    const found = known.get(column);
    if (found) return found;
    const plain = property(alias === "" ? column : `${alias}.${column}`);
    const place = { plain, lookup: alias === "" ? property(`_${column}_value`) : plain };
    known.set(column, place);
    return place;
}

/**
 * Takes one table's columns out of an answer. FetchXML leaves empty columns out, so an asked column without a value is null.
 * Returns undefined when the joined row does not exist; throws DataverseError "malformed" when a value has the wrong type.
 */
export function readRow<T extends TableName>(
    raw: RawRow,
    table: T,
    asked: readonly string[],
    options: { readonly readAt: string; readonly alias?: string },
): Row<T> | undefined {
    const {
        set,
        id: idColumn,
        columns,
    } = TABLES[table] as {
        readonly set: string;
        readonly id: string;
        readonly columns: Readonly<Record<string, ColumnKind>>;
    };
    const values: Record<string, Scalar> = {};
    const labels: Record<string, string> = {};
    const targets: Record<string, string> = {};
    const alias = options.alias ?? "";
    const known = placesOf(alias);
    for (const column of asked) {
        const kind = columns[column];
        if (kind === undefined) throw malformed(`${set} has no column ${column} in this product`);
        const { plain, lookup } = placeOf(known, alias, column);
        const keys = kind === "lookup" && lookup.value in raw ? lookup : plain;
        const value = raw[keys.value] ?? null;
        if (value !== null && !fits(kind, value)) throw malformed(`${table}.${column} is no ${kind}`);
        values[column] = kind === "id" || kind === "lookup" ? lowerCase(value) : value;
        const label = raw[keys.label];
        if (typeof label === "string") labels[column] = label;
        const target = raw[keys.target];
        if (typeof target === "string") targets[column] = target;
    }
    const id = values[idColumn];
    if (typeof id !== "string") {
        if (options.alias !== undefined) return undefined;
        throw malformed(`a row of ${set} has no ${idColumn}`);
    }
    // The columns were checked one by one against the generated table description above.
    return { table, id, readAt: options.readAt, values: values as Row<T>["values"], labels, targets };
}

function lowerCase(value: Scalar): Scalar {
    return typeof value === "string" ? (parseGuid(value) ?? value) : value;
}
