import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownProgram, ROOT, runStep } from "../run";
import { packageVersion } from "./package-path";
import { controlNames } from "./assemble-customizations";
import { assemblePackage, constructorOf } from "./assemble-package";
import { builtControls, needsBuild, unfitBuild } from "./production-build";
import { readFolder } from "./read-folder";
import { writeZip } from "./write-zip";

const SOURCE = join(ROOT, "Solution/src");
const BIN = join(ROOT, "Solution/bin");

/** Builds what is missing, old or no production build; as built, only what can be packed at all is asked. */
async function hasFitBuild(controls: readonly string[], asBuilt: boolean): Promise<boolean> {
    const reasons = controls.flatMap((control) => (asBuilt ? unfitBuild : needsBuild)(ROOT, control) ?? []);
    if (reasons.length === 0) return true;
    if (asBuilt) {
        console.error(`${reasons.join("; ")}, so nothing was packed; run npm run build.`);
        return false;
    }
    console.log(`Building for production: ${reasons.join("; ")}.`);
    if ((await runStep({ name: "build", command: ownProgram("tools/build.ts") })) === 0) return true;
    console.error("The controls could not be built, so nothing was packed.");
    return false;
}

function writePackage(name: string, bytes: Uint8Array): void {
    const path = join(BIN, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const digest = createHash("sha256").update(bytes).digest("hex");
    console.log(`Solution/bin/${name}  ${bytes.length} bytes  SHA-256 ${digest}`);
}

/**
 * Microsoft's packager wants the built files beside the data file of their control. With --fill they are put there, so that
 * `pac solution pack` and `dotnet build Solution` work on the same source; git ignores them.
 */
function fillSource(parts: ReadonlyMap<string, Uint8Array>): void {
    for (const [path, bytes] of parts) {
        if (!path.startsWith("Controls/")) continue;
        mkdirSync(dirname(join(SOURCE, path)), { recursive: true });
        writeFileSync(join(SOURCE, path), bytes);
    }
    console.log("Solution/src/Controls holds the built controls now.");
}

/** `--as-built` packs what lies in out/ without asking whether sources are newer; `--fill` serves Microsoft's tools as well. */
async function main(args: readonly string[]): Promise<number> {
    const source = readFolder(SOURCE);
    const version = packageVersion();
    const controls = controlNames(source).map(constructorOf);
    if (!(await hasFitBuild(controls, args.includes("--as-built")))) return 1;
    const request = { source, controls: builtControls(ROOT, controls), packageVersion: version };
    for (const managed of [false, true]) {
        const parts = assemblePackage({ ...request, managed });
        writePackage(`MailboxDiagnostics_${version}${managed ? "_managed" : ""}.zip`, writeZip(parts));
        if (managed && args.includes("--fill")) fillSource(parts);
    }
    return 0;
}

main(process.argv.slice(2)).then(
    (code) => {
        process.exitCode = code;
    },
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        process.exitCode = 1;
    },
);
