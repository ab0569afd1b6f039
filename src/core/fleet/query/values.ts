import type { RawRow } from "../../port";

export function textAt(raw: RawRow, key: string): string | undefined {
    const value = raw[key];
    return typeof value === "string" ? value : undefined;
}

export function numberAt(raw: RawRow, key: string): number | undefined {
    const value = raw[key];
    return typeof value === "number" ? value : undefined;
}

export function booleanAt(raw: RawRow, key: string): boolean | undefined {
    const value = raw[key];
    return typeof value === "boolean" ? value : undefined;
}

/** A count that the query asked for; an answer without it counts nothing. */
export function countAt(raw: RawRow, key: string): number {
    return numberAt(raw, key) ?? 0;
}
