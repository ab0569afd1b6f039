import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../../../src/core/trace/checks";

const ROOT = join(__dirname, "../../..");
const PAGES = join(ROOT, "docs/checks");

describe("the checks of one email", () => {
    it("stand in one file each, by their id, with a test and a page", () => {
        const ids = CHECKS.map(({ id }) => id).sort();
        const names = (folder: string, ending: string): readonly string[] =>
            readdirSync(join(ROOT, folder))
                .filter((name) => name.endsWith(ending) && !/^(?:index\.ts|README\.md)$/.test(name))
                .map((name) => name.slice(0, -ending.length))
                .sort();
        expect(names("src/core/trace/checks", ".ts")).toEqual(ids);
        expect(names("tests/core/trace/checks", ".test.ts")).toEqual(ids);
        expect(names("docs/checks", ".md")).toEqual(ids);
        expect(new Set(ids).size).toBe(CHECKS.length);
    });

    it("are listed in the index in the order in which they are shown", () => {
        expect(existsSync(join(PAGES, "README.md"))).toBe(true);
        const lines = readFileSync(join(PAGES, "README.md"), "utf8").split("\n");
        const listed = lines.filter((line) => /^\d+\. /.test(line));
        expect(listed).toEqual(CHECKS.map(({ id, title }, index) => `${index + 1}. [${title}](${id}.md)`));
    });
});
