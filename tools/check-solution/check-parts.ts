import { textOf } from "../../src/package/xml-element";
import type { Check, CheckedPackage } from "./check";

const DOCUMENTS = ["customizations.xml", "solution.xml", "[Content_Types].xml"];

function controlFolder(name: string): string {
    return `Controls/${name}/`;
}

/** The parts that something in customizations.xml brings. */
function isOwned(part: string, files: ReadonlySet<string>, { contents }: CheckedPackage): boolean {
    if (DOCUMENTS.includes(part) || files.has(part)) return true;
    return contents.controls.some((control) => part.startsWith(controlFolder(textOf(control, "Name") ?? "?")));
}

function extensionOf(part: string): string | undefined {
    return /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase();
}

function typesOf({ pkg }: CheckedPackage): {
    readonly defaults: ReadonlySet<string>;
    readonly overrides: ReadonlySet<string>;
} {
    const attribute = (name: string, key: string): readonly string[] =>
        pkg.contentTypes.children.filter((child) => child.name === name).map(({ attributes }) => attributes[key] ?? "");
    return {
        defaults: new Set(attribute("Default", "Extension").map((text) => text.toLowerCase())),
        overrides: new Set(attribute("Override", "PartName")),
    };
}

/** Every file that is named exists, every part belongs to something and has a content type, and no content type is left over. */
export const checkParts: Check = (checked) => {
    const { pkg, contents } = checked;
    const named = [...contents.webResources, ...contents.controls].map((element) =>
        (textOf(element, "FileName") ?? "").replace(/^\//, ""),
    );
    const files = new Set(named);
    const parts = [...pkg.parts.keys()];
    const { defaults, overrides } = typesOf(checked);
    const hasType = (part: string): boolean => overrides.has(`/${part}`) || defaults.has(extensionOf(part) ?? "");
    return [
        ...named
            .filter((file) => !pkg.parts.has(file))
            .map((file) => `customizations.xml names the file ${file}, which the package lacks.`),
        ...parts
            .filter((part) => !isOwned(part, files, checked))
            .map((part) => `Nothing in customizations.xml brings the part ${part}.`),
        ...parts
            .filter((part) => part !== "[Content_Types].xml" && !hasType(part))
            .map((part) => `[Content_Types].xml gives no content type for ${part}.`),
        ...[...overrides]
            .filter((name) => !pkg.parts.has(name.replace(/^\//, "")))
            .map((name) => `[Content_Types].xml describes ${name}, which the package lacks.`),
        ...parts
            .filter((part) => !/^[\w.\-{}/]+$/.test(part) && part !== "[Content_Types].xml")
            .map((part) => `The name of the part ${part} has characters that a package cannot carry.`),
    ];
};
