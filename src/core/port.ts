import type { TableName } from "./model/generated/tables";

/** The part of an AbortSignal that core needs; the browser's own signal fits. */
export interface CancelSignal {
    readonly aborted: boolean;
    addEventListener(type: "abort", listener: () => void): void;
    removeEventListener(type: "abort", listener: () => void): void;
}

/** A row as the Web API sends it: columns beside their annotations. */
export type RawRow = Readonly<Record<string, unknown>>;

export interface RowsQuery {
    readonly table: TableName;
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
    readonly signal?: CancelSignal;
}

/**
 * The one door to a Dataverse environment. Every adapter throws only DataverseError.
 * `callFunction` is absent where the host offers no way to call Web API functions.
 */
export interface DataverseClient {
    readRows(query: RowsQuery, options?: RequestOptions): Promise<RowsPage>;
    callFunction?(call: FunctionCall, options?: RequestOptions): Promise<RawRow>;
}

/** Who is looking, as far as the host says so without a request. */
export interface ViewerIdentity {
    readonly userId?: string;
    readonly userName?: string;
}

export interface Clock {
    /** The present moment as an ISO 8601 text in UTC. */
    now(): string;
}
