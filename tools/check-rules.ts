// Fails with one line for each rule that is not whole: file, page, test, place in the index, names that lead nowhere. Where the published
// causes and articles stand beside the project, also for each cause without a rule or reason and each article that no rule cites.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Rule } from "../src/core/rules/define-rule";
import { RULES } from "../src/core/rules";
import { NON_GOALS } from "../src/core/rules/non-goals";
import { articlesInScope, publishedCauses } from "./published";
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
    const uncited = rule.sources.filter(({ url }) => !text.includes(`(${url})`));
    return [
        ...uncited.map(({ url }) => `${files.id}: the page does not link ${url}`),
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

/** Every published cause has one rule or one reason, and no name stands for nothing. */
function causeProblems(): readonly string[] {
    const covered = RULES.flatMap(({ covers }) => covers);
    const excluded = Object.keys(NON_GOALS);
    const twice = [
        ...repeated(covered).map((cause) => `${cause}: covered by more than one rule`),
        ...excluded
            .filter((cause) => covered.includes(cause))
            .map((cause) => `${cause}: covered by a rule, yet listed as no goal`),
        ...excluded
            .filter((cause) => NON_GOALS[cause]?.trim() === "")
            .map((cause) => `${cause}: listed as no goal without a reason`),
    ];
    const published = publishedCauses();
    if (published === undefined) return twice;
    const known = [...covered, ...excluded];
    return [
        ...twice,
        ...published
            .filter((cause) => !known.includes(cause))
            .map((cause) => `${cause}: neither covered by a rule nor listed as no goal`),
        ...known.filter((cause) => !published.includes(cause)).map((cause) => `${cause}: is no published cause`),
    ];
}

function articleProblems(): readonly string[] {
    const cited = new Set(RULES.flatMap(({ sources }) => sources.map(({ url }) => url.toLowerCase())));
    return (articlesInScope() ?? [])
        .filter(({ url }) => !cited.has(url.toLowerCase()))
        .map(({ title, url }) => `${url}: no rule cites this article (${title})`);
}

async function problems(): Promise<readonly string[]> {
    const files = listRuleFiles();
    const ids = new Set(RULES.map(({ id }) => id));
    const byId = new Map(RULES.map((rule) => [rule.id, rule]));
    const current = existsSync(INDEX_FILE) && readFileSync(INDEX_FILE, "utf8") === (await ruleIndexText());
    return [
        ...(current ? [] : ["src/core/rules/index.ts is out of date: run tools/generate-rule-index.ts"]),
        ...repeated(RULES.map(({ id }) => id)).map((id) => `${id}: the id is used twice`),
        ...causeProblems(),
        ...articleProblems(),
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
