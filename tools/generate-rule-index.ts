// Writes src/core/rules/index.ts: every rule, in the order in which an email passes the stages. `--check` only compares.
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { STAGES } from "../src/core/model/stage";
import type { Rule } from "../src/core/rules/define-rule";
import { INDEX_FILE, listRuleFiles, type RuleFiles } from "./rule-files";

async function load(files: RuleFiles): Promise<Rule> {
    const module = (await import(files.source)) as Readonly<Record<string, Rule | undefined>>;
    const rule = module[files.exportName];
    if (rule === undefined) throw new Error(`${files.source} exports no ${files.exportName}.`);
    return rule;
}

/** The text of the index, as prettier leaves it. */
export async function ruleIndexText(): Promise<string> {
    const entries = await Promise.all(listRuleFiles().map(async (files) => ({ files, rule: await load(files) })));
    const byId = [...entries].sort((a, b) => a.files.id.localeCompare(b.files.id));
    const byStage = [...byId].sort((a, b) => STAGES.indexOf(a.rule.stage) - STAGES.indexOf(b.rule.stage));
    return [
        "// Made by tools/generate-rule-index.ts.",
        'import type { Rule } from "./define-rule";',
        ...byId.map(({ files }) => `import { ${files.exportName} } from "./${files.category}/${files.id}";`),
        "",
        "/** Every rule, in the order of the stages; equal findings are shown in this order. */",
        "export const RULES: readonly Rule[] = [",
        ...byStage.map(({ files }) => `    ${files.exportName},`),
        "];",
        "",
    ].join("\n");
}

async function main(): Promise<void> {
    const text = await ruleIndexText();
    if (!process.argv.includes("--check")) {
        writeFileSync(INDEX_FILE, text);
        return;
    }
    if (!existsSync(INDEX_FILE) || readFileSync(INDEX_FILE, "utf8") !== text) {
        process.stderr.write("src/core/rules/index.ts is out of date: run tools/generate-rule-index.ts.\n");
        process.exitCode = 1;
    }
}

if (require.main === module) void main();
