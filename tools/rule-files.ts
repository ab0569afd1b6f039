import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Category } from "../src/core/rules/define-rule";

export const ROOT = join(__dirname, "..");
export const RULES_DIR = join(ROOT, "src", "core", "rules");
export const INDEX_FILE = join(RULES_DIR, "index.ts");

export const CATEGORIES: readonly Category[] = [
    "appointments",
    "by-design",
    "connection",
    "customization",
    "filtering",
    "inbox",
    "item",
    "mailbox",
    "monitoring",
    "owner",
    "profile",
    "tracking",
];

export const DOC_HEADINGS = ["What it means", "How it is detected", "Fix", "When to ignore", "Sources"] as const;

/** Everything that belongs to one rule, by its id. */
export interface RuleFiles {
    readonly id: string;
    readonly category: Category;
    readonly exportName: string;
    readonly source: string;
    readonly test: string;
    readonly doc: string;
}

export function exportNameOf(id: string): string {
    return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function ruleFiles(id: string, category: Category): RuleFiles {
    return {
        id,
        category,
        exportName: exportNameOf(id),
        source: join(RULES_DIR, category, `${id}.ts`),
        test: join(ROOT, "tests", "core", "rules", `${id}.test.ts`),
        doc: join(ROOT, "docs", "rules", `${id}.md`),
    };
}

/** The rules by what lies in the category folders, in the order of the file names. */
export function listRuleFiles(): readonly RuleFiles[] {
    return CATEGORIES.flatMap((category) => {
        const folder = join(RULES_DIR, category);
        if (!existsSync(folder)) return [];
        return readdirSync(folder)
            .filter((name) => name.endsWith(".ts"))
            .sort()
            .map((name) => ruleFiles(name.slice(0, -".ts".length), category));
    });
}
