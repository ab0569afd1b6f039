import type { ColumnDefinition } from "../schema/definitions";
import { isGuid, isNumber, isText } from "../schema/column-kinds";
import { badRequest } from "../http/dataverse-fault";
import type { SqlValue } from "../sql/fragment";
import { encodeDate, ValueError } from "../store/encode";
import type { Literal } from "./filter-nodes";

const edmType = (column: ColumnDefinition): string => {
    if (isGuid(column)) return "Edm.Guid";
    if (isText(column)) return "Edm.String";
    if (column.type === "Boolean") return "Edm.Boolean";
    if (column.type === "DateTime") return column.dateOnly ? "Edm.Date" : "Edm.DateTimeOffset";
    return column.type === "BigInt" ? "Edm.Int64" : column.type === "Integer" ? "Edm.Int32" : "Edm.Decimal";
};

const literalType = (literal: Literal): string =>
    ({
        null: "null",
        boolean: "Edm.Boolean",
        string: "Edm.String",
        number: "Edm.Int32",
        guid: "Edm.Guid",
        date: "Edm.DateTimeOffset",
    })[literal.kind];

const mismatch = (column: ColumnDefinition, literal: Literal, operator: string): Error =>
    badRequest(
        `A binary operator with incompatible types was detected. Found operand types '${edmType(column)}' and '${literalType(literal)}' for operator kind '${operator}' on '${column.name}'.`,
    );

/** The stored form of a literal; text for a GUID or the other way round is refused, as the service does. */
export const literalValue = (column: ColumnDefinition, literal: Literal, operator: string): SqlValue => {
    if (literal.kind === "null") return null;
    if (isGuid(column) && literal.kind === "guid") return literal.value.toLowerCase();
    if (isNumber(column) && literal.kind === "number") return Number(literal.value);
    if (column.type === "Boolean" && literal.kind === "boolean") return literal.value ? 1 : 0;
    if (isText(column) && literal.kind === "string") return literal.value;
    if (column.type === "DateTime" && literal.kind === "date") {
        try {
            return encodeDate(column, literal.value);
        } catch (error) {
            if (error instanceof ValueError) throw badRequest(error.message);
            throw error;
        }
    }
    throw mismatch(column, literal, operator);
};

/** The values of query functions come as text whatever the type of the column. */
export const functionValue = (literal: Literal): string => {
    if (literal.kind === "null") return "";
    return literal.kind === "boolean" ? String(literal.value) : literal.value;
};
