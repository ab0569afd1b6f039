import { partText } from "../../src/package/open-package";
import { PackageError } from "../../src/package/package-error";
import {
    childNamed,
    childrenNamed,
    descendantsNamed,
    parseXml,
    textOf,
    type XmlElement,
} from "../../src/package/xml-element";
import type { CheckedPackage } from "./check";

export interface ControlManifest {
    /** prefix_Namespace.Constructor, as forms name it. */
    readonly name: string;
    readonly folder: string;
    readonly control: XmlElement;
    readonly properties: readonly XmlElement[];
    readonly dataSets: readonly string[];
    /** Files that the manifest names, relative to its folder. */
    readonly files: readonly string[];
    readonly libraries: Readonly<Record<string, string>>;
}

function readManifest(name: string, parts: ReadonlyMap<string, Uint8Array>): ControlManifest {
    const path = `Controls/${name}/ControlManifest.xml`;
    const root = parseXml(partText(parts, path), path);
    const control = childNamed(root, "control");
    if (!control) throw new PackageError(`${path} describes no control.`);
    const resources = childNamed(control, "resources");
    const files = resources?.children.filter((child) => child.name !== "platform-library") ?? [];
    const libraries = resources ? childrenNamed(resources, "platform-library") : [];
    return {
        name,
        folder: `Controls/${name}/`,
        control,
        properties: childrenNamed(control, "property"),
        dataSets: childrenNamed(control, "data-set").map(({ attributes }) => attributes["name"] ?? ""),
        files: files.flatMap(({ attributes }) => attributes["path"] ?? []),
        libraries: Object.fromEntries(
            libraries.map(({ attributes }) => [attributes["name"] ?? "", attributes["version"] ?? ""]),
        ),
    };
}

/** The manifests of the package's controls; the sentence of the first that cannot be read ends the list. */
export function controlManifests({ contents, pkg }: CheckedPackage): {
    readonly manifests: readonly ControlManifest[];
    readonly problems: readonly string[];
} {
    const manifests: ControlManifest[] = [];
    const problems: string[] = [];
    for (const control of contents.controls) {
        const name = textOf(control, "Name") ?? "";
        // A manifest that is not there at all is missed as a part.
        if (!pkg.parts.has(`Controls/${name}/ControlManifest.xml`)) continue;
        try {
            manifests.push(readManifest(name, pkg.parts));
        } catch (error) {
            if (!(error instanceof PackageError)) throw error;
            problems.push(error.message);
        }
    }
    return { manifests, problems };
}

/** Every place where a form or view puts a code component. */
export function placements({ contents }: CheckedPackage): readonly XmlElement[] {
    const places = [...contents.forms, ...contents.views].map(({ element }) => element);
    return [...places, ...contents.dashboards].flatMap((element) =>
        descendantsNamed(element, "customControl").filter(({ attributes }) => attributes["name"] !== undefined),
    );
}
