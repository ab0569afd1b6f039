import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const SOURCES = ["MailboxDiagnostics", "MailboxFleet", "src", "package.json", "tsconfig.json", "pcfconfig.json"];

export const FLEET_CONTROL = "MailboxFleet";
export const CONTROL_FOLDER = join(ROOT, "out", "controls", "MailboxDiagnostics");

function newest(path: string): number {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats.mtimeMs;
    return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when a built control is missing, or when a source is newer than one of them. */
export function needsBuild(): boolean {
    const bundles = [CONTROL_FOLDER, join(CONTROL_FOLDER, "..", FLEET_CONTROL)].map((folder) =>
        join(folder, "bundle.js"),
    );
    if (!bundles.every(existsSync)) return true;
    const built = Math.min(...bundles.map((bundle) => statSync(bundle).mtimeMs));
    return SOURCES.some((source) => newest(join(ROOT, source)) > built);
}

/** Builds the control if that is needed. Returns false when the build failed; its output says why. */
export function buildWhenNeeded(): boolean {
    if (!needsBuild()) return true;
    console.error("Building the control; this takes about 20 seconds.");
    const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve("tsx/cli"), "tools/build.ts"], {
        cwd: ROOT,
        encoding: "utf8",
    });
    if (status === 0) return true;
    console.error(`${stdout}${stderr}`);
    return false;
}
