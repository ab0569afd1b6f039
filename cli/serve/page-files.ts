import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PageFiles } from "../../demo/real/build-page";
import { Refusal } from "../refusal";

/** Where the package keeps the page that was made when it was packed. */
const PACKED = join(__dirname, "page");

function packed(folder: string): PageFiles {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    return new Map(
        entries.map((entry) => {
            const file = join(entry.parentPath, entry.name);
            const path = relative(folder, file).split(sep).join("/");
            return [path === "index.html" ? "/" : `/${path}`, readFileSync(file)];
        }),
    );
}

/** The page's files: those of the package, or made now from a clone's sources. */
export async function loadPageFiles(): Promise<PageFiles> {
    if (existsSync(join(PACKED, "index.html"))) return packed(PACKED);
    const { buildWhenNeeded, CONTROL_FOLDER } = await import("../../demo/build-when-needed");
    if (!buildWhenNeeded()) throw new Refusal("The control could not be built, so there is nothing to show.");
    const { buildPage } = await import("../../demo/real/build-page");
    return (await buildPage(CONTROL_FOLDER)).files;
}
