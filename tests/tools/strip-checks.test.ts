import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../../src/core/trace/checks";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads it as a CommonJS module
const stripTexts = require("../../tools/bundle/strip-texts.js") as (source: string) => string;

const FOLDER = join(__dirname, "../../src/core/trace/checks");

test("no text of a check is left in what is bundled, and its logic is", () => {
    const bundled = readdirSync(FOLDER)
        .map((name) => stripTexts(readFileSync(join(FOLDER, name), "utf8")))
        .join("\n");
    const texts = CHECKS.flatMap(({ title, messages, sources }) => [
        title,
        ...Object.values(messages),
        ...sources.map((source) => source.title),
    ]);
    expect(texts.filter((text) => bundled.includes(text))).toEqual([]);
    for (const { id, sources } of CHECKS) {
        expect(bundled).toContain(`id: "${id}"`);
        expect(sources.length).toBeGreaterThan(0);
    }
    expect(bundled.match(/check\(/g)?.length).toBe(CHECKS.length);
});
