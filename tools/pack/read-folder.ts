import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files by their path below a folder, with forward slashes, sorted. */
export type Files = ReadonlyMap<string, Uint8Array>;

function pathsBelow(folder: string, prefix: string): readonly string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory()
            ? pathsBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
            : [`${prefix}${entry.name}`],
    );
}

/** Reads a whole folder; empty when it is not there. */
export function readFolder(folder: string): Files {
    if (!existsSync(folder)) return new Map();
    return new Map([...pathsBelow(folder, "")].sort().map((path) => [path, readFileSync(join(folder, path))]));
}
