import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../src/core/rules";
import { ORG_SETTINGS_TOOL } from "../../src/core/rules/articles";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads it as a CommonJS module
const stripTexts = require("../../tools/bundle/strip-texts.js") as (source: string) => string;

const RULES_FOLDER = join(__dirname, "../../src/core/rules");

function ruleSources(folder = RULES_FOLDER): readonly string[] {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        if (statSync(path).isDirectory()) return ruleSources(path);
        return [readFileSync(path, "utf8")];
    });
}

test("takes texts away and keeps the numbers of steps and sources, and the check", () => {
    const source = `export const r = defineRule({
    id: "r", category: "item", title: "A title", messages: { found: "One {x}.", ...SHARED }, remedy: ["Do.", \`Then \${a}\`],
    sources: [syncArticle("p", "t")], covers: ["c"], needs: ["mailbox"],
    check({ mailbox }) { return found("found", { title: "kept" }); } });`;
    expect(stripTexts(source)).toBe(`export const r = defineRule({
    id: "r", category: "", title: "", messages: {}, remedy: ["", ""],
    sources: [""], covers: [], needs: ["mailbox"],
    check({ mailbox }) { return found("found", { title: "kept" }); } });`);
});

test("leaves a file without a rule alone", () => {
    const source = 'export const title = { title: "kept" };';
    expect(stripTexts(source)).toBe(source);
});

test("no rule's title, step or source is left in what is bundled", () => {
    const bundled = ruleSources().map(stripTexts).join("\n");
    const left = RULES.flatMap(({ title, remedy, sources }) => [
        title,
        ...remedy,
        ...sources.filter((source) => source !== ORG_SETTINGS_TOOL).map((s) => s.title),
    ]).filter((text) => bundled.includes(JSON.stringify(text)));
    expect(left).toEqual([]);
});
