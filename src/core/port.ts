import type { TableName } from "./model/generated/tables";
import type { Scalar } from "./model/row";

/** The part of an AbortSignal that core needs; the browser's own signal fits. */
export interface CancelSignal {
    readonly aborted: boolean;
    addEventListener(type: "abort", listener: () => void): void;
    removeEventListener(type: "abort", listener: () => void): void;
}

/** A row as the Web API sends it: columns beside their annotations. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Every table that the product talks to: those of the evidence, and notes for the journal of changes. */
export type PortTable = TableName | "annotation";

export interface RowKey {
    readonly table: PortTable;
    readonly id: string;
}

export interface RowsQuery {
    readonly table: PortTable;
    readonly fetchXml: string;
}

export interface RowsPage {
    readonly rows: readonly RawRow[];
    /** True when the server says that more rows follow. */
    readonly more: boolean;
    /** The decoded cookie for the next page, where the server gave one. */
    readonly cookie?: string;
}

export type FunctionArgument = string | readonly string[];

export interface FunctionCall {
    readonly name: string;
    /** The row that the function is bound to; absent for an unbound function. */
    readonly target?: { readonly table: TableName; readonly id: string };
    readonly parameters: Readonly<Record<string, FunctionArgument>>;
}

export interface RequestOptions {
    readonly signal?: CancelSignal | undefined;
}

/**
 * The one door to a Dataverse environment. Every adapter throws only DataverseError.
 * `callFunction` is absent where the host offers no way to call Web API functions.
 */
export interface DataverseClient {
    readRows(query: RowsQuery, options?: RequestOptions): Promise<RowsPage>;
    callFunction?(call: FunctionCall, options?: RequestOptions): Promise<RawRow>;
}

/** What a lookup column shall point to; its navigation property is case-sensitive and often not named like the column. */
export interface LookupWrite {
    readonly navigation: string;
    readonly target: RowKey | null;
}

export type WriteValue = Scalar | LookupWrite;
export type WriteValues = Readonly<Record<string, WriteValue>>;

export interface WriteOptions extends RequestOptions {
    /** The version that was read; a row that changed since is refused with DataverseError "conflict". */
    readonly etag?: string;
}

export interface RowRead {
    readonly values: RawRow;
    /** The row's version, where the host hands it on. */
    readonly etag?: string;
}

/** Two rows of a many-to-many relation, such as a user and a role. */
export interface RowLink {
    readonly from: RowKey;
    readonly relation: string;
    readonly to: RowKey;
}

/**
 * Changes rows, one request per call. Never repeated on its own: after a DataverseError of kind "timeout", "network", "unavailable",
 * "malformed" or "aborted" the caller does not know whether the change was made and must read. Links are absent where the host offers none.
 */
export interface DataverseWriter {
    /** Columns by logical name; a lookup comes back as `_name_value`, as the Web API sends it. */
    readRow(row: RowKey, columns: readonly string[], options?: RequestOptions): Promise<RowRead>;
    /** Never creates a row: one that is gone is refused with "notFound". */
    updateRow(row: RowKey, values: WriteValues, options?: WriteOptions): Promise<void>;
    /** Gives the id of the new row. */
    createRow(table: PortTable, values: WriteValues, options?: RequestOptions): Promise<string>;
    deleteRow(row: RowKey, options?: WriteOptions): Promise<void>;
    associate?(link: RowLink, options?: RequestOptions): Promise<void>;
    disassociate?(link: RowLink, options?: RequestOptions): Promise<void>;
}

export interface Clock {
    /** The present moment as an ISO 8601 text in UTC. */
    now(): string;
}
