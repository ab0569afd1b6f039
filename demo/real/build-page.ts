import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build, type Metafile } from "esbuild";
import { browserScript } from "../browser-script";

const HOST = join(__dirname, "..", "host");
const ROOT = join(__dirname, "..", "..");

/** Files of the page by their path on the server; "/" is the page itself. */
export type PageFiles = ReadonlyMap<string, Buffer>;

export interface BuiltPage {
    readonly files: PageFiles;
    /** What the scripts are made of, for licence notices. */
    readonly metafiles: readonly Metafile[];
}

async function compile(file: string, isLibrary: boolean): Promise<{ script: Buffer; metafile: Metafile }> {
    const { outputFiles, metafile } = await build({
        ...browserScript,
        absWorkingDir: ROOT,
        metafile: true,
        entryPoints: [join(__dirname, file)],
        // React tells development from production by this.
        define: { "process.env.NODE_ENV": '"production"' },
        minify: isLibrary,
        legalComments: "none",
    });
    const [script] = outputFiles;
    if (!script) throw new Error(`${file} could not be compiled.`);
    return { script: Buffer.from(script.contents), metafile };
}

function filesBelow(folder: string): readonly string[] {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/**
 * Everything that the page over a real environment loads. The platform libraries are made from their MIT-licensed packages, because the files that
 * come with the platform's own test tool may not be handed on.
 */
export async function buildPage(controlFolder: string): Promise<BuiltPage> {
    const [platform, page] = await Promise.all([compile("platform.ts", true), compile("main.ts", false)]);
    const control = filesBelow(controlFolder);
    const files = new Map<string, Buffer>([
        ["/", readFileSync(join(__dirname, "index.html"))],
        ["/host/host.css", readFileSync(join(HOST, "host.css"))],
        ["/host/real.js", page.script],
        ["/lib/platform.js", platform.script],
        ["/control/files.json", Buffer.from(JSON.stringify({ files: control }))],
        ...control.map((file) => [`/control/${file}`, readFileSync(join(controlFolder, file))] as const),
    ]);
    return { files, metafiles: [platform.metafile, page.metafile] };
}
