import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const SOURCES = ["MailboxDiagnostics", "src", "package.json", "tsconfig.json", "pcfconfig.json"];

export const CONTROL_FOLDER = join(ROOT, "out", "controls", "MailboxDiagnostics");

function newest(path: string): number {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats.mtimeMs;
    return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when there is no built control, or when a source is newer than it. */
export function needsBuild(): boolean {
    const bundle = join(CONTROL_FOLDER, "bundle.js");
    if (!existsSync(bundle)) return true;
    const built = statSync(bundle).mtimeMs;
    return SOURCES.some((source) => newest(join(ROOT, source)) > built);
}

/** Builds the control if that is needed. Returns false when the build failed; its output says why. */
export function buildWhenNeeded(): boolean {
    if (!needsBuild()) return true;
    console.log("Building the control; this takes about 20 seconds.");
    const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve("tsx/cli"), "tools/build.ts"], {
        cwd: ROOT,
        encoding: "utf8",
    });
    if (status === 0) return true;
    console.error(`${stdout}${stderr}`);
    return false;
}
