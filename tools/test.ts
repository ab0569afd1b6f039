import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeProgram, ownProgram, runStep, type Step } from "./run";
import { addResults, parseResult, summaryLine, type Counts } from "./test-results";

/** What `npm test` runs: the real build, then all tests on it. */
function suites(folder: string): readonly (Step & { readonly result: string })[] {
    const result = (name: string): string => join(folder, `${name}.json`);
    const json = (name: string): readonly string[] => ["--json", `--outputFile=${result(name)}`];
    return [
        { name: "unit", command: nodeProgram("jest/bin/jest.js", ...json("unit")), result: result("unit") },
        { name: "end to end", command: ownProgram("tests/e2e/run.ts", ...json("e2e")), result: result("e2e") },
    ];
}

async function main(): Promise<number> {
    const folder = mkdtempSync(join(tmpdir(), "mailbox-diagnostics-"));
    try {
        const built = (await runStep({ name: "build", command: ownProgram("tools/build.ts") })) === 0;
        let total: Counts = { passed: 0, failed: built ? 0 : 1 };
        for (const suite of suites(folder)) {
            const code = await runStep(suite);
            const text = existsSync(suite.result) ? readFileSync(suite.result, "utf8") : "";
            total = addResults(total, parseResult(text, code));
        }
        console.log(summaryLine(total));
        return total.failed === 0 ? 0 : 1;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

void main().then((code) => {
    process.exitCode = code;
});
