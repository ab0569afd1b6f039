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

/** The property that holds a column: lookups of the root table come as `_name_value`, joined columns as `alias.name`. */
function propertyOf(raw: RawRow, column: string, kind: ColumnKind, alias: string | undefined): string {
    if (alias !== undefined) return `${alias}.${column}`;
    const lookup = `_${column}_value`;
    return kind === "lookup" && lookup in raw ? lookup : column;
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
    for (const column of asked) {
        const kind = columns[column];
        if (kind === undefined) throw malformed(`${set} has no column ${column} in this product`);
        const property = propertyOf(raw, column, kind, options.alias);
        const value = raw[property] ?? null;
        if (value !== null && !fits(kind, value)) throw malformed(`${table}.${column} is no ${kind}`);
        values[column] = kind === "id" || kind === "lookup" ? lowerCase(value) : value;
        const label = raw[property + FORMATTED];
        if (typeof label === "string") labels[column] = label;
        const target = raw[property + TARGET];
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
