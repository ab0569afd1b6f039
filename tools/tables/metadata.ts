import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extraTables } from "../emulator-extra-tables";

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

/**
 * Reads one table's metadata from the folder of collected table descriptions; throws when the file is absent. The folder lacks the address
 * list and the messages of plug-in steps: their names stand by hand in the list of extra tables, as the developer reference prints them.
 */
export function readTable(folder: string, table: string): TableMetadata {
    const extra: readonly object[] = extraTables;
    const byHand = extra.find((entry) => "logicalName" in entry && entry.logicalName === table);
    if (byHand !== undefined) return byHand as TableMetadata;
    return JSON.parse(readFileSync(join(folder, "tables", `${table}.json`), "utf8")) as TableMetadata;
}
