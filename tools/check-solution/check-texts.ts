import { partText } from "../../src/package/open-package";
import { PackageError } from "../../src/package/package-error";
import { childrenNamed, parseXml, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check, type CheckedPackage } from "./check";
import { controlManifests, type ControlManifest } from "./control-manifest";

const KEYS = ["display-name-key", "description-key"];

/** The keys of texts that makers see in the form designer. */
function keysIn(element: XmlElement): readonly string[] {
    const own = KEYS.flatMap((name) => element.attributes[name] ?? []);
    return [...own, ...element.children.flatMap(keysIn)];
}

function checkFile(manifest: ControlManifest, file: string, { pkg }: CheckedPackage): readonly string[] {
    const path = `${manifest.folder}${file}`;
    try {
        const root = parseXml(partText(pkg.parts, path), path);
        const names = childrenNamed(root, "data").map(({ attributes }) => attributes["name"] ?? "");
        const absent = [...new Set(keysIn(manifest.control))].filter((key) => !names.includes(key));
        return [
            ...repeated(names).map((name) => `${path} has two texts with the key ${name}.`),
            ...(absent.length === 0 ? [] : [`${path} lacks what the manifest names: ${absent.join(", ")}.`]),
        ];
    } catch (error) {
        if (error instanceof PackageError) return [error.message];
        throw error;
    }
}

/** Texts of controls can be read, have each key once and hold what the manifest names. */
export const checkTexts: Check = (checked) =>
    controlManifests(checked).manifests.flatMap((manifest) =>
        manifest.files
            .filter((file) => file.endsWith(".resx") && checked.pkg.parts.has(manifest.folder + file))
            .flatMap((file) => checkFile(manifest, file, checked)),
    );
