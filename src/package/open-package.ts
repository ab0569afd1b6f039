import { PackageError } from "./package-error";
import { readZip } from "./read-zip";
import { childNamed, childrenNamed, elementAt, parseXml, textOf, type XmlElement } from "./xml-element";

/** A solution zip with its three documents read. Nothing is judged yet beyond what reading needs. */
export interface SolutionPackage {
    readonly parts: ReadonlyMap<string, Uint8Array>;
    /** The element SolutionManifest of solution.xml. */
    readonly manifest: XmlElement;
    readonly solution: XmlElement;
    readonly customizations: XmlElement;
    readonly contentTypes: XmlElement;
}

export interface SolutionIdentity {
    readonly uniqueName: string;
    readonly friendlyName: string;
    readonly version: string;
    readonly managed: boolean;
    readonly publisher: string;
    readonly prefix: string;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text of a part; throws PackageError when it is missing or not UTF-8. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
    const bytes = parts.get(name);
    if (!bytes) throw new PackageError(`The package has no ${name}.`);
    try {
        return decoder.decode(bytes);
    } catch {
        throw new PackageError(`${name} is not written in UTF-8.`);
    }
}

function rootOf(parts: ReadonlyMap<string, Uint8Array>, name: string, rootName: string): XmlElement {
    const root = parseXml(partText(parts, name), name);
    if (root.name !== rootName) throw new PackageError(`${name} begins with ${root.name} instead of ${rootName}.`);
    return root;
}

/** Reads a package from the bytes of its zip. Throws PackageError with one sentence when that is not possible. */
export function openPackage(zip: Uint8Array): SolutionPackage {
    return packageOf(readZip(zip));
}

/** Reads a package from its parts. */
export function packageOf(parts: ReadonlyMap<string, Uint8Array>): SolutionPackage {
    const solution = rootOf(parts, "solution.xml", "ImportExportXml");
    const manifest = childNamed(solution, "SolutionManifest");
    if (!manifest) throw new PackageError("solution.xml has no SolutionManifest.");
    return {
        parts,
        manifest,
        solution,
        customizations: rootOf(parts, "customizations.xml", "ImportExportXml"),
        contentTypes: rootOf(parts, "[Content_Types].xml", "Types"),
    };
}

function required(element: XmlElement, name: string): string {
    const text = textOf(element, name);
    if (text === undefined || text === "") throw new PackageError(`solution.xml has no ${name} in ${element.name}.`);
    return text;
}

/** Who the solution is. Throws PackageError when solution.xml lacks one of the facts. */
export function identityOf({ manifest }: SolutionPackage): SolutionIdentity {
    const publisher = childNamed(manifest, "Publisher");
    if (!publisher) throw new PackageError("solution.xml names no Publisher.");
    const managed = required(manifest, "Managed");
    if (managed !== "0" && managed !== "1") {
        throw new PackageError(`solution.xml says Managed ${managed}; in a package that is 0 or 1.`);
    }
    const names = elementAt(manifest, "LocalizedNames");
    const uniqueName = required(manifest, "UniqueName");
    return {
        uniqueName,
        friendlyName: names?.children[0]?.attributes["description"] ?? uniqueName,
        version: required(manifest, "Version"),
        managed: managed === "1",
        publisher: required(publisher, "UniqueName"),
        prefix: required(publisher, "CustomizationPrefix"),
    };
}

export interface RootComponent {
    readonly type: number;
    readonly schemaName?: string;
    readonly id?: string;
    readonly behavior?: string;
}

/** The components that the solution lists as its own. */
export function rootComponents({ manifest }: SolutionPackage): readonly RootComponent[] {
    const list = childNamed(manifest, "RootComponents");
    return (list ? childrenNamed(list, "RootComponent") : []).map(({ attributes }) => ({
        type: Number(attributes["type"]),
        ...(attributes["schemaName"] === undefined ? {} : { schemaName: attributes["schemaName"] }),
        ...(attributes["id"] === undefined ? {} : { id: attributes["id"] }),
        ...(attributes["behavior"] === undefined ? {} : { behavior: attributes["behavior"] }),
    }));
}
