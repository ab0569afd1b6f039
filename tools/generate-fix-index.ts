// Writes src/core/fixes/index.ts from the fix files. `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { FIX_INDEX, listFixFiles } from "./fix-files";

/** The text of the index, as prettier leaves it. */
export function fixIndexText(): string {
    const files = listFixFiles();
    const imports = [...files]
        .sort((a, b) => a.from.localeCompare(b.from))
        .map(({ exportName, from }) => `import { ${exportName} } from "${from}";`);
    return [
        "// Made by tools/generate-fix-index.ts.",
        'import type { Fix } from "./define-fix";',
        ...imports,
        "",
        "/** Every fix, by id; a finding shows its fixes in the order of its rule. */",
        "export const FIXES: readonly Fix[] = [",
        ...files.map(({ exportName }) => `    ${exportName},`),
        "];",
        "",
        "export function findFix(id: string): Fix | undefined {",
        "    return FIXES.find((fix) => fix.id === id);",
        "}",
        "",
    ].join("\n");
}

function main(): void {
    const text = fixIndexText();
    if (!process.argv.includes("--check")) writeFileSync(FIX_INDEX, text);
    else if (readFileSync(FIX_INDEX, "utf8") !== text) {
        process.stderr.write("src/core/fixes/index.ts is out of date: run tools/generate-fix-index.ts.\n");
        process.exitCode = 1;
    }
}

if (require.main === module) main();
