import type { RowGroup } from "../../core/fleet/rows/group-rows";

/** What stands on one line of the table: a mailbox, or the heading of a group. */
export type Line =
    | { readonly kind: "row"; readonly row: number }
    | { readonly kind: "group"; readonly group: RowGroup; readonly isOpen: boolean };

/** The lines of the table, worked out only when they are asked for. */
export interface Lines {
    readonly count: number;
    readonly isGrouped: boolean;
    at(index: number): Line | undefined;
}

export function plainLines(rows: Uint32Array): Lines {
    return {
        count: rows.length,
        isGrouped: false,
        at(index) {
            const row = rows[index];
            return row === undefined ? undefined : { kind: "row", row };
        },
    };
}

/** Headings of all groups, each followed by its rows where it is open. */
export function groupedLines(groups: readonly RowGroup[], open: ReadonlySet<string>): Lines {
    // Where each heading stands.
    const starts: number[] = [];
    let count = 0;
    for (const { key, rows } of groups) {
        starts.push(count);
        count += 1 + (open.has(key) ? rows.length : 0);
    }
    const groupAt = (index: number): number => {
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= index) low = middle;
            else high = middle - 1;
        }
        return low;
    };
    return {
        count,
        isGrouped: true,
        at(index) {
            if (index < 0 || index >= count) return undefined;
            const place = groupAt(index);
            const group = groups[place];
            if (group === undefined) return undefined;
            const inside = index - (starts[place] ?? 0) - 1;
            if (inside < 0) return { kind: "group", group, isOpen: open.has(group.key) };
            const row = group.rows[inside];
            return row === undefined ? undefined : { kind: "row", row };
        },
    };
}
