import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";

const libraries = join(dirname(require.resolve("pcf-start/package.json")), "lib");

export const REACT_FILE = join(libraries, "react_16_14_0.js");
export const FLUENT_FILE = join(libraries, "fluent_8_121_1.js");

interface FluentNine {
    readonly webLightTheme: unknown;
    readonly webDarkTheme: unknown;
}

const BRAND_STEPS = Array.from({ length: 16 }, (_, index) => (index + 1) * 10);

/**
 * The themes that apps with the new look pass to controls, taken from the platform's own Fluent 9 file. The file wants React under
 * names of its own, so it is given the installed one.
 */
export function readThemes(): string {
    const installed = createRequire(__filename);
    const module = { exports: {} };
    const wanted = (name: string): unknown => installed(name === "ReactDOM" ? "react-dom" : "react");
    const source = readFileSync(join(libraries, "fluent_9_4_0.js"), "utf8");
    new Function("module", "exports", "require", "self", source)(module, module.exports, wanted, globalThis);
    const { webLightTheme, webDarkTheme } = module.exports as FluentNine;
    const accent = (webLightTheme as Record<string, string>)["colorBrandBackground"];
    const brand = Object.fromEntries(BRAND_STEPS.map((step) => [step, accent]));
    return JSON.stringify({ light: webLightTheme, dark: webDarkTheme, brand });
}
