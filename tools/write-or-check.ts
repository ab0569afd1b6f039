import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

/** Writes files, or with --check only compares them. Gives the exit code; names each file that is out of date. */
export function writeOrCheck(files: ReadonlyMap<string, string>, args: readonly string[]): 0 | 1 {
    if (!args.includes("--check")) {
        for (const [path, content] of files) writeFileSync(path, content);
        return 0;
    }
    const stale = [...files].filter(([path, content]) => !existsSync(path) || readFileSync(path, "utf8") !== content);
    for (const [path] of stale) console.error(`${basename(path)} is out of date.`);
    return stale.length === 0 ? 0 : 1;
}

/**
 * Whether the documents that a file is made from are there. They stand beside this project only where it is developed; elsewhere the
 * committed files are taken as they are.
 */
export function hasMaterial(folder: string): boolean {
    if (existsSync(folder)) return true;
    console.log("The source documents are not beside this project; the committed files are taken as they are.");
    return false;
}
