import { zipSync } from "fflate";

/** The same moment for every entry, so that the same content gives the same bytes. Zip keeps local time without a zone. */
const ENTRY_TIME = new Date(2000, 0, 1);

/** The documents come first, as in the server's own exports; the rest is sorted by name. */
const FIRST = ["customizations.xml", "[Content_Types].xml", "solution.xml"];

function rank(path: string): number {
    const index = FIRST.indexOf(path);
    return index < 0 ? FIRST.length : index;
}

function compare(left: string, right: string): number {
    if (rank(left) !== rank(right)) return rank(left) - rank(right);
    return left < right ? -1 : 1;
}

/** Packs parts into a zip; equal parts give equal bytes on every machine. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const sorted = [...parts].sort(([left], [right]) => compare(left, right));
    return zipSync(Object.fromEntries(sorted), { level: 9, mtime: ENTRY_TIME });
}
