import { join } from "node:path";
import { build } from "esbuild";

/** Compiles the page's script in memory; nothing is written. */
export async function buildHostScript(): Promise<string> {
    const { outputFiles } = await build({
        entryPoints: [join(__dirname, "..", "host", "main.ts")],
        bundle: true,
        write: false,
        format: "iife",
        target: "es2022",
        charset: "utf8",
        logLevel: "silent",
    });
    const [script] = outputFiles;
    if (!script) throw new Error("The demo page's script could not be compiled.");
    return script.text;
}
