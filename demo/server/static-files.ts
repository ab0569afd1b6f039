import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { buildHostScript } from "./host-bundle";
import { FLUENT_FILE, REACT_FILE, readThemes } from "./platform-files";
import { contentType } from "./respond";

export interface StaticFile {
    readonly type: string;
    readonly body: string | Buffer;
    readonly isLasting: boolean;
}

export type StaticFiles = (path: string) => StaticFile | undefined;

const HOST = join(__dirname, "..", "host");

function filesBelow(folder: string): readonly string[] {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** Everything that the page loads, read once at start: its own files, the platform libraries and the built controls by their root. */
export async function readStaticFiles(controlFolders: Readonly<Record<string, string>>): Promise<StaticFiles> {
    const files = new Map<string, StaticFile>();
    const add = (path: string, body: string | Buffer): void => {
        // The platform libraries are large and never change; a new build of the rest must show at once.
        files.set(path, { type: contentType(path), body, isLasting: path.startsWith("/lib/") && path.endsWith(".js") });
    };
    const host = await buildHostScript();
    const page = readFileSync(join(HOST, "index.html"));
    files.set("/", { type: contentType(".html"), body: page, isLasting: false });
    add("/host/host.js", host);
    add("/host/host.css", readFileSync(join(HOST, "host.css")));
    add("/host/platform-globals.js", readFileSync(join(HOST, "platform-globals.js")));
    add("/lib/react.js", readFileSync(REACT_FILE));
    add("/lib/fluent.js", readFileSync(FLUENT_FILE));
    add("/lib/themes.json", readThemes());
    for (const [root, folder] of Object.entries(controlFolders)) {
        const control = existsSync(folder) ? filesBelow(folder) : [];
        for (const file of control) add(`${root}/${file}`, readFileSync(join(folder, file)));
        add(`${root}/files.json`, JSON.stringify({ files: control }));
    }
    return (path) => files.get(path);
}
