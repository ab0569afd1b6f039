import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const FIXES = join(ROOT, "src/core/fixes");
export const FIX_INDEX = join(FIXES, "index.ts");

export interface FixFiles {
    readonly id: string;
    readonly exportName: string;
    /** As the index imports it. */
    readonly from: string;
    readonly source: string;
    readonly doc: string;
    readonly test: string;
}

function filesIn(folder: string): readonly FixFiles[] {
    return readdirSync(join(FIXES, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
        .flatMap(({ name }) => {
            const source = join(FIXES, folder, name);
            const exportName = /export const (\w+) = define(?:Manual)?Fix\(/.exec(readFileSync(source, "utf8"))?.[1];
            if (exportName === undefined) return [];
            const id = name.slice(0, -3);
            return {
                id,
                exportName,
                from: `./${folder === "" ? "" : `${folder}/`}${id}`,
                source,
                doc: join(ROOT, "docs/fixes", `${id}.md`),
                test: join(ROOT, "tests/core/fixes", `${id}.test.ts`),
            };
        });
}

/** The files that belong to each fix, by id. */
export function listFixFiles(): readonly FixFiles[] {
    return [...filesIn(""), ...filesIn("manual")].sort((a, b) => a.id.localeCompare(b.id));
}
