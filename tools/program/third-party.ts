import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { ROOT } from "../run";

interface Package {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    /** The package's own licence text; empty when it brings none. */
    readonly text: string;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-]|$)/i;

/** The folder of the package that a bundled file belongs to; undefined for our own files. */
function folderOf(file: string): string | undefined {
    const start = file.lastIndexOf("node_modules/");
    if (start < 0) return undefined;
    const parts = file.slice(start + "node_modules/".length).split("/");
    const name = parts[0]?.startsWith("@") ? parts.slice(0, 2) : parts.slice(0, 1);
    return join(ROOT, file.slice(0, start), "node_modules", ...name);
}

function readPackage(folder: string): Package {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
    const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
    return { name, version, license: String(license), text };
}

/** Licences under which bundled code may be handed on as it is. */
const ACCEPTED = new Set(["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MIT AND ISC"]);

/** The licence notices of every package that stands in the bundles. Throws when one may not be handed on. */
export function thirdPartyNotices(metafiles: readonly Metafile[]): string {
    const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
    const folders = [...new Set(files.flatMap((file) => folderOf(file) ?? []))].sort();
    const packages = folders.filter((folder) => existsSync(join(folder, "package.json"))).map(readPackage);
    const refused = packages.filter(({ license }) => !ACCEPTED.has(license));
    if (refused.length > 0) {
        throw new Error(`Not to be bundled: ${refused.map(({ name, license }) => `${name} (${license})`).join(", ")}.`);
    }
    const unique = new Map(packages.map((item) => [`${item.name} ${item.version}`, item]));
    const parts = [...unique].map(([title, { license, text }]) => `${title} (${license})\n\n${text || license}`);
    const head = "This package contains code of others, under these licences.";
    return `${[head, ...parts].join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}
