// Fails with one line for each rule that is not whole: file, page, test, place in the index, and names that lead nowhere.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Rule } from "../src/core/rules/define-rule";
import { RULES } from "../src/core/rules";
import { ruleIndexText } from "./generate-rule-index";
import { DOC_HEADINGS, INDEX_FILE, listRuleFiles, ROOT, type RuleFiles } from "./rule-files";

function repeated(values: readonly string[]): readonly string[] {
    return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function docProblems(files: RuleFiles, rule: Rule): readonly string[] {
    if (!existsSync(files.doc)) return [`${files.id}: ${relative(ROOT, files.doc)} is missing`];
    const text = readFileSync(files.doc, "utf8");
    const titles = [...text.matchAll(/^# (.+)$/gm)].map(([, title]) => title ?? "");
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? "");
    const empty = text
        .split(/^## .+$/m)
        .slice(1)
        .some((part) => part.trim() === "");
    return [
        ...(titles.join() === rule.title ? [] : [`${files.id}: the page's title is not "${rule.title}"`]),
        ...(headings.join() === DOC_HEADINGS.join()
            ? []
            : [`${files.id}: the page's headings are not ${DOC_HEADINGS.join(", ")}`]),
        ...(empty ? [`${files.id}: the page has a heading without text`] : []),
    ];
}

function ruleProblems(files: RuleFiles, rule: Rule, ids: ReadonlySet<string>): readonly string[] {
    const unknown = (rule.explains ?? []).filter((id) => !ids.has(id));
    return [
        ...(existsSync(files.test) ? [] : [`${files.id}: ${relative(ROOT, files.test)} is missing`]),
        ...(rule.id === files.id ? [] : [`${files.id}: its id is ${rule.id}`]),
        ...(rule.category === files.category
            ? []
            : [`${files.id}: lies in ${files.category}, not in ${rule.category}`]),
        ...unknown.map((id) => `${files.id}: explains ${id}, which is no rule`),
        ...((rule.explains ?? []).includes(rule.id) ? [`${files.id}: explains itself`] : []),
        ...(rule.remedy.length === 0 ? [`${files.id}: has no remedy`] : []),
        ...(rule.sources.length === 0 ? [`${files.id}: names no source`] : []),
        ...docProblems(files, rule),
    ];
}

/** Files in the folders of pages and tests that belong to no rule. */
function orphans(files: readonly RuleFiles[]): readonly string[] {
    const ids = new Set(files.map(({ id }) => id));
    const stray = (folder: string, ending: string): readonly string[] =>
        readdirSync(join(ROOT, folder))
            .filter((name) => name.endsWith(ending) && !ids.has(name.slice(0, -ending.length)))
            .map((name) => `${folder}/${name}: belongs to no rule`);
    return [...stray("docs/rules", ".md"), ...stray("tests/core/rules", ".test.ts")];
}

async function problems(): Promise<readonly string[]> {
    const files = listRuleFiles();
    const ids = new Set(RULES.map(({ id }) => id));
    const byId = new Map(RULES.map((rule) => [rule.id, rule]));
    const current = existsSync(INDEX_FILE) && readFileSync(INDEX_FILE, "utf8") === (await ruleIndexText());
    return [
        ...(current ? [] : ["src/core/rules/index.ts is out of date: run tools/generate-rule-index.ts"]),
        ...repeated(RULES.map(({ id }) => id)).map((id) => `${id}: the id is used twice`),
        ...repeated(RULES.flatMap(({ covers }) => covers)).map((cause) => `${cause}: covered by more than one rule`),
        ...files.flatMap((entry) => {
            const rule = byId.get(entry.id);
            return rule === undefined ? [`${entry.id}: stands not in the index`] : ruleProblems(entry, rule, ids);
        }),
        ...orphans(files),
    ];
}

void problems().then((found) => {
    found.forEach((problem) => process.stderr.write(`${problem}\n`));
    if (found.length > 0) process.exitCode = 1;
});
