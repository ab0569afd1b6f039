import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFolder, type Files } from "./read-folder";

/** What the bundles are made from. */
const SOURCES = ["src", "package.json", "tsconfig.json", "pcfconfig.json", "featureconfig.json", "webpack.config.js"];

function newest(path: string): number {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats.mtimeMs;
    return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True for a bundle that webpack wrote in development mode: modules as strings for eval, or a map of the sources. */
export function isDevelopmentBundle(bundle: string): boolean {
    return /\beval\(/.test(bundle) || bundle.includes("sourceMappingURL=");
}

/** Why the built control can never be packed as it is; undefined when it is a production build. */
export function unfitBuild(root: string, control: string): string | undefined {
    const path = join(root, "out/controls", control, "bundle.js");
    if (!existsSync(path)) return `${control} is not built`;
    return isDevelopmentBundle(readFileSync(path, "utf8")) ? `${control} is built for development` : undefined;
}

/** Why the control should be built again before it is packed; undefined when the build is fit and new enough. */
export function needsBuild(root: string, control: string): string | undefined {
    const unfit = unfitBuild(root, control);
    if (unfit !== undefined) return unfit;
    const built = statSync(join(root, "out/controls", control, "bundle.js")).mtimeMs;
    const isStale = [control, ...SOURCES].some((source) => newest(join(root, source)) > built);
    return isStale ? `${control} is older than its sources` : undefined;
}

/** The built files of the controls, by constructor. */
export function builtControls(root: string, controls: readonly string[]): ReadonlyMap<string, Files> {
    return new Map(controls.map((control) => [control, readFolder(join(root, "out/controls", control))]));
}
