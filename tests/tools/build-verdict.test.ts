import { judgeBuild } from "../../tools/build-verdict";

const red = (text: string): string => `\u001b[31m${text}\u001b[0m`;
const bold = (text: string): string => `\u001b[1m\u001b[31m${text}\u001b[39m\u001b[22m`;
const LIMIT = 1000;
const GOOD = "[6:05:30 AM] [build] Running ESLint...\nasset bundle.js 364 KiB\n[6:05:58 AM] [build] Succeeded\n";
const BUILT = { Panel: 900 };

// What pcf-scripts 1.51.1 wrote for each defect; it ended with 0 every time.
const LINT = [
    "[6:17:56 AM] [build] Running ESLint...",
    red("[6:18:00 AM] [build] Failed:"),
    `${red("[pcf-1065] [Error] ESLint validation error: ")}`,
    "  82:1  error  Unexpected 'debugger' statement  no-debugger",
].join("\n");
const TYPE = [
    "[6:18:11 AM] [build] Compiling and bundling control...",
    `${bold("ERROR")} in ${bold("./Panel/services.ts")}`,
    "      TS2322: Type 'string' is not assignable to type 'number'.",
    `webpack 5.112.2 compiled with ${bold("1 error")} in 24617 ms`,
    red("[6:18:36 AM] [build] Failed:"),
    red("[pcf-1033] [Error] An error occurred compiling or bundling the control."),
].join("\n");
const CRASH = `${red("[pcf-scripts] [Error] encountered unexpected error:")}\nError: Could not find config file.`;

describe("verdict on a build", () => {
    it("accepts a build that worked", () => {
        expect(judgeBuild({ exitCode: 0, output: GOOD, bundles: BUILT }, LIMIT)).toEqual([]);
    });

    it.each([
        ["a lint error", LINT, "[pcf-1065] [Error] ESLint validation error:"],
        ["a type error", TYPE, "ERROR in ./Panel/services.ts"],
        ["a crash of the tool", CRASH, "[pcf-scripts] [Error] encountered unexpected error:"],
    ])("refuses %s although the exit code is 0", (_, output, reason) => {
        const reasons = judgeBuild({ exitCode: 0, output, bundles: BUILT }, LIMIT);
        expect(reasons).toEqual([expect.stringContaining(reason)]);
        expect(reasons[0]).not.toContain("\u001b");
    });

    it("is not misled by a file whose name says failed", () => {
        const output = `${GOOD}./src/core/rules/customization/failed-customization.ts 3 KiB [built]\n`;
        expect(judgeBuild({ exitCode: 0, output, bundles: BUILT }, LIMIT)).toEqual([]);
    });

    it.each([
        [1, "pcf-scripts ended with 1."],
        [null, "pcf-scripts ended with a signal."],
    ])("refuses the exit code %s", (exitCode, reason) => {
        expect(judgeBuild({ exitCode, output: GOOD, bundles: BUILT }, LIMIT)).toEqual([reason]);
    });

    it("refuses a bundle that is missing, and one that is too large", () => {
        const bundles = { Panel: undefined, Fleet: 1001, Small: 1000 };
        expect(judgeBuild({ exitCode: 0, output: GOOD, bundles }, LIMIT)).toEqual([
            "The bundle of Panel is missing.",
            "The bundle of Fleet has 1001 bytes after gzip; the limit is 1000.",
        ]);
    });
});
