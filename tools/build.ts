import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { judgeBuild } from "./build-verdict";

const ROOT = join(__dirname, "..");
const CONTROLS = ["MailboxDiagnostics", "MailboxFleet"];
const LIMIT = 120 * 1024;
const SCRIPTS = join(ROOT, "node_modules/pcf-scripts/bin/pcf-scripts.js");

interface Run {
    readonly exitCode: number | null;
    readonly output: string;
}

/** Runs pcf-scripts, shows what it writes as it comes, and keeps it. */
function runScripts(args: readonly string[]): Promise<Run> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [SCRIPTS, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
        let output = "";
        const take = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
            output += chunk.toString();
            stream.write(chunk);
        };
        child.stdout.on("data", take(process.stdout));
        child.stderr.on("data", take(process.stderr));
        child.on("error", reject);
        child.on("close", (exitCode) => resolve({ exitCode, output }));
    });
}

function bundleSize(control: string): number | undefined {
    const path = join(ROOT, "out/controls", control, "bundle.js");
    return existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length : undefined;
}

async function main(): Promise<number> {
    // Old or half bundles would stay and pass for new ones.
    rmSync(join(ROOT, "out"), { recursive: true, force: true });
    const types = await runScripts(["refreshTypes"]);
    const build = await runScripts(["build", "--buildMode", "production"]);
    const bundles = Object.fromEntries(CONTROLS.map((control) => [control, bundleSize(control)]));
    const reasons = [...judgeBuild({ ...types, bundles: {} }, LIMIT), ...judgeBuild({ ...build, bundles }, LIMIT)];
    for (const [control, size] of Object.entries(bundles)) {
        if (size !== undefined) console.log(`${control}: ${size} bytes after gzip (limit ${LIMIT})`);
    }
    for (const reason of reasons) console.error(reason);
    return reasons.length === 0 ? 0 : 1;
}

void main().then((code) => {
    process.exitCode = code;
});
