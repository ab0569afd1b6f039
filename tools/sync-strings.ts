import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTROL_TEXTS } from "./strings/control-texts";
import { writeResx } from "./strings/resx";

const ROOT = join(__dirname, "..");

/** Writes all English texts of each control into its resx, or with --check fails when a file is out of date. */
function main(args: readonly string[]): number {
    const stale = Object.entries(CONTROL_TEXTS).filter(([control, texts]) => {
        const target = join(ROOT, control, `strings/${control}.1033.resx`);
        const wanted = writeResx(texts);
        if (!args.includes("--check")) writeFileSync(target, wanted);
        return !existsSync(target) || readFileSync(target, "utf8") !== wanted;
    });
    for (const [control] of stale) {
        console.error(`${control}.1033.resx is out of date; run: npx tsx tools/sync-strings.ts`);
    }
    return stale.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
