import { nodeProgram, ownProgram, runStep, type Step } from "./run";

const TSC = "typescript/bin/tsc";

/** Everything that must hold before a change is accepted, cheapest first. */
const STEPS: readonly Step[] = [
    { name: "manifest types", command: nodeProgram("pcf-scripts/bin/pcf-scripts.js", "refreshTypes") },
    { name: "generated files", command: ownProgram("tools/generate.ts", "--check") },
    { name: "rules", command: ownProgram("tools/check-rules.ts") },
    { name: "fixes", command: ownProgram("tools/check-fixes.ts") },
    { name: "types of core alone", command: nodeProgram(TSC, "-p", "src/core/tsconfig.json") },
    { name: "types of the control", command: nodeProgram(TSC, "-p", "tsconfig.json", "--noEmit") },
    { name: "types of the programs", command: nodeProgram(TSC, "-p", "tsconfig.node.json") },
    { name: "types of the tests", command: nodeProgram(TSC, "-p", "tests/tsconfig.json") },
    { name: "eslint", command: nodeProgram("eslint/bin/eslint.js", ".") },
    { name: "prettier", command: nodeProgram("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".") },
    { name: "build and bundle size", command: ownProgram("tools/build.ts") },
    { name: "pack", command: ownProgram("tools/pack/main.ts", "--as-built") },
    { name: "solution", command: ownProgram("tools/check-solution/main.ts") },
    { name: "unit tests", command: nodeProgram("jest/bin/jest.js") },
];

async function main(names: readonly string[]): Promise<number> {
    const failed: string[] = [];
    for (const step of STEPS.filter(({ name }) => !names.includes(`--without=${name}`))) {
        const started = Date.now();
        console.log(`\n== ${step.name}`);
        const code = await runStep(step);
        console.log(
            `== ${step.name}: ${code === 0 ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
        );
        if (code !== 0) failed.push(step.name);
    }
    console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}`);
    return failed.length === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
});
