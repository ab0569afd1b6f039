import { ownProgram, runStep, type Step } from "./run";

/** Programs that write files from other files; each takes --check, which fails when its file is out of date. */
const STEPS: readonly Step[] = [
    { name: "table constants", command: ownProgram("tools/generate-tables.ts") },
    { name: "error codes", command: ownProgram("tools/generate-error-codes.ts") },
    { name: "tables of the emulator", command: ownProgram("tools/generate-emulator-tables.ts") },
    { name: "index of rules", command: ownProgram("tools/generate-rule-index.ts") },
    { name: "index of fixes", command: ownProgram("tools/generate-fix-index.ts") },
    { name: "texts", command: ownProgram("tools/sync-strings.ts") },
];

async function main(args: readonly string[]): Promise<number> {
    const isCheck = args.includes("--check");
    let failed = false;
    for (const { name, command } of STEPS) {
        const code = await runStep({ name, command: isCheck ? [...command, "--check"] : command });
        if (code !== 0) {
            console.error(`${name}: ${isCheck ? "out of date; run npm run generate" : "failed"}`);
            failed = true;
        }
    }
    return failed ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
});
