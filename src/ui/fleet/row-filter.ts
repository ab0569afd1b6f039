import type { RowFilter } from "../../core/fleet/rows/select-rows";

type Part = keyof RowFilter;

export function withoutParts(filter: RowFilter, ...parts: readonly Part[]): RowFilter {
    return Object.fromEntries(Object.entries(filter).filter(([part]) => !parts.includes(part as Part)));
}

export function hasParts(filter: RowFilter, parts: RowFilter): boolean {
    return Object.entries(parts).every(([part, value]) => filter[part as Part] === value);
}

/** The filter with these parts, or without them where it has them already. Rivals are parts that cannot stand beside the chosen ones. */
export function toggled(filter: RowFilter, chosen: RowFilter, ...rivals: readonly Part[]): RowFilter {
    const others = withoutParts(filter, ...rivals, ...(Object.keys(chosen) as Part[]));
    return hasParts(filter, chosen) ? others : { ...others, ...chosen };
}
