import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assemblePackage, constructorOf } from "../../tools/pack/assemble-package";
import { controlNames } from "../../tools/pack/assemble-customizations";
import { readFolder, type Files } from "../../tools/pack/read-folder";
import { writeZip } from "../../tools/pack/write-zip";

export const ROOT = join(__dirname, "..", "..");
export const VERSION = "1.2.3";

type Parts = ReadonlyMap<string, Uint8Array>;

/** What `pcf-scripts build` makes of a source manifest, with a bundle that does nothing. */
export function builtControl(constructor: string): Files {
    const folder = join(ROOT, constructor);
    const manifest = readFileSync(join(folder, "ControlManifest.Input.xml"), "utf8").replace(
        'path="index.ts"',
        'path="bundle.js"',
    );
    const texts = [...manifest.matchAll(/<resx\s+path="([^"]+)"/g)].map(([, path = ""]) => path);
    return new Map<string, Uint8Array>([
        ["ControlManifest.xml", Buffer.from(manifest)],
        ["bundle.js", Buffer.from(`ComponentFramework.registerControl('MailboxDiagnostics.${constructor}', {});\n`)],
        ...texts.map((path): [string, Uint8Array] => [path, readFileSync(join(folder, path))]),
    ]);
}

/** Solution/src, without what packing for Microsoft's tools may have put there. */
export function solutionSource(): Files {
    const built = /^Controls\/[^/]+\/(?!ControlManifest\.xml\.data\.xml$)/;
    return new Map([...readFolder(join(ROOT, "Solution/src"))].filter(([path]) => !built.test(path)));
}

/** The parts of a package of the real source with bundles that do nothing, so that no build is needed. */
export function packedParts(managed = false, source: Files = solutionSource()): Parts {
    const controls = new Map(
        controlNames(source).map((name) => [constructorOf(name), builtControl(constructorOf(name))]),
    );
    return assemblePackage({ source, controls, packageVersion: VERSION, managed });
}

export function packedZip(managed = false): Uint8Array {
    return writeZip(packedParts(managed));
}

/** Changes the text of one part; fails when the text to replace is not there, so that a test cannot pass by doing nothing. */
export function withText(parts: Parts, part: string, from: string | RegExp, to: string): Parts {
    const before = Buffer.from(parts.get(part) ?? new Uint8Array()).toString("utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${part} does not hold ${String(from)}.`);
    return new Map([...parts, [part, Buffer.from(after)]]);
}

export function withoutPart(parts: Parts, part: string): Parts {
    if (!parts.has(part)) throw new Error(`There is no ${part}.`);
    return new Map([...parts].filter(([name]) => name !== part));
}
