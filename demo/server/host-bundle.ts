import { join } from "node:path";
import { build } from "esbuild";
import { browserScript } from "../browser-script";

/** Compiles the page's script in memory; nothing is written. */
export async function buildHostScript(): Promise<string> {
    const { outputFiles } = await build({
        ...browserScript,
        entryPoints: [join(__dirname, "..", "host", "main.ts")],
    });
    const [script] = outputFiles;
    if (!script) throw new Error("The demo page's script could not be compiled.");
    return script.text;
}
