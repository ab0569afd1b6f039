import type { CancelSignal } from "../../port";
import type { Host } from "../fleet";
import type { FleetTable } from "../table/fleet-table";
import { forEachSliced } from "./slices";

export const GROUPINGS = ["cause", "profile", "businessUnit", "server"] as const;
export type GroupBy = (typeof GROUPINGS)[number];

export interface RowGroup {
    readonly key: string;
    /** The record's own name, a rule's id, `none`, `needsForm`, or "" for no value. */
    readonly label: string;
    readonly rows: Uint32Array;
}

function keyOf(table: FleetTable, by: GroupBy, row: number): readonly [key: string, label: string] {
    switch (by) {
        case "cause": {
            const key = table.cause(row) ?? table.verdict(row);
            return [key, key];
        }
        case "profile":
        case "businessUnit": {
            const value = table[by](row);
            return [value?.id ?? "", value?.name ?? ""];
        }
        case "server": {
            const server = table.server(row);
            return [server, server];
        }
    }
}

/** Puts rows together, biggest group first; inside a group they keep their order. */
export async function groupRows(
    table: FleetTable,
    rows: Uint32Array,
    by: GroupBy,
    host: Host,
    signal?: CancelSignal,
): Promise<readonly RowGroup[]> {
    const groups = new Map<string, { readonly label: string; readonly rows: number[] }>();
    await forEachSliced(
        rows.length,
        host,
        (index) => {
            const row = rows[index] ?? 0;
            const [key, label] = keyOf(table, by, row);
            const group = groups.get(key) ?? { label, rows: [] };
            groups.set(key, group);
            group.rows.push(row);
        },
        signal,
    );
    return [...groups]
        .map(([key, group]) => ({ key, label: group.label, rows: Uint32Array.from(group.rows) }))
        .sort((a, b) => b.rows.length - a.rows.length || a.label.localeCompare(b.label));
}
