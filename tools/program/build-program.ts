import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { buildWhenNeeded, CONTROL_FOLDER } from "../../demo/build-when-needed";
import { buildPage } from "../../demo/real/build-page";
import { exitWith, ROOT } from "../run";
import { thirdPartyNotices } from "./third-party";

const DIST = join(ROOT, "dist");

/** Only a clone makes the page itself; the package brings it ready, and has neither the sources nor the compiler. */
const cloneOnly: Plugin = {
    name: "clone only",
    setup({ onResolve }) {
        onResolve({ filter: /\/demo\/(?:build-when-needed|real\/build-page)$/ }, ({ path }) => ({
            path,
            external: true,
        }));
    },
};

/** The terminal program as one file that needs nothing installed beside it. */
export async function bundleProgram(outfile: string): Promise<Metafile> {
    const { metafile } = await build({
        absWorkingDir: ROOT,
        entryPoints: [join(ROOT, "cli", "main.ts")],
        outfile,
        bundle: true,
        platform: "node",
        // The oldest supported Node, see engines in package.json.
        target: "node20.11",
        format: "cjs",
        minify: true,
        keepNames: true,
        legalComments: "none",
        charset: "utf8",
        metafile: true,
        logLevel: "silent",
        plugins: [cloneOnly],
        // A module of the sign-in library asks for its own address, which this format has no word for.
        define: { "import.meta.url": "moduleAddress" },
        banner: { js: 'const moduleAddress = require("node:url").pathToFileURL(__filename).href;' },
    });
    return metafile;
}

/** Writes the program, the page of serve, and the licence notices into a folder, out of a built control. */
export async function buildProgram(folder: string = DIST): Promise<void> {
    rmSync(folder, { recursive: true, force: true });
    const page = await buildPage(CONTROL_FOLDER);
    for (const [path, content] of page.files) {
        const file = join(folder, "page", path === "/" ? "index.html" : path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
    }
    const program = await bundleProgram(join(folder, "mailbox-diagnostics.js"));
    writeFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), thirdPartyNotices([program, ...page.metafiles]));
}

async function main(): Promise<number> {
    // npm runs this before its own command pack, and also before this project's script of that name, which needs none of it.
    const { npm_lifecycle_event: event, npm_command: command } = process.env;
    if (event === "prepack" && command !== "pack" && command !== "publish") return 0;
    if (!buildWhenNeeded()) return 1;
    await buildProgram();
    return 0;
}

if (require.main === module) {
    exitWith(main());
}
