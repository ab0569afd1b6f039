import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface ColumnMetadata {
    readonly logicalName: string;
    readonly type: string;
    readonly options?: readonly { readonly value: number | boolean; readonly label: string }[];
    readonly targets?: readonly string[];
}

export interface TableMetadata {
    readonly logicalName: string;
    readonly entitySetName: string;
    readonly primaryId: string;
    readonly objectTypeCode: number;
    readonly attributes: readonly ColumnMetadata[];
}

/** Reads one table's metadata from the folder of collected table descriptions; throws when the file is absent. */
export function readTable(folder: string, table: string): TableMetadata {
    return JSON.parse(readFileSync(join(folder, "tables", `${table}.json`), "utf8")) as TableMetadata;
}
