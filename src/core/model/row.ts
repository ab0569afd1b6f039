import { TABLES, type Columns, type TableName } from "./generated/tables";

export type Scalar = string | number | boolean | null;

/**
 * One row as it was read. A column that was not read is absent from `values`; an empty column is null.
 * `labels` holds the platform's own text for a value, in the reader's language: shown, never decided on.
 * `targets` names the table that a lookup column points to.
 */
export interface Row<T extends TableName = TableName> {
    readonly table: T;
    readonly id: string;
    readonly readAt: string;
    readonly values: Partial<Columns[T]>;
    readonly labels: Readonly<Record<string, string>>;
    readonly targets: Readonly<Record<string, string>>;
}

/** One value with everything that is needed to look it up again. */
export interface Cell {
    readonly table: string;
    readonly id: string;
    readonly column: string;
    readonly value: Scalar;
    readonly label?: string;
    readonly readAt: string;
}

export type ColumnOf<T extends TableName> = Extract<keyof Columns[T], string>;

/** Points at one column of a row, as proof. */
export function cell<T extends TableName>(row: Row<T>, column: ColumnOf<T>): Cell {
    const value: unknown = row.values[column];
    const label = row.labels[column];
    return {
        table: row.table,
        id: row.id,
        column,
        value: isScalar(value) ? value : null,
        ...(label === undefined ? {} : { label }),
        readAt: row.readAt,
    };
}

/** True when the column was read, even when it is empty. */
export function wasRead<T extends TableName>(row: Row<T>, column: ColumnOf<T>): boolean {
    return row.values[column] !== undefined;
}

export function isScalar(value: unknown): value is Scalar {
    return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

export function columnsOf<T extends TableName>(table: T): readonly ColumnOf<T>[] {
    return Object.keys(TABLES[table].columns) as ColumnOf<T>[];
}
