import { textOf } from "../../src/package/xml-element";
import { childrenNamed } from "../../src/package/xml-element";
import { repeated, type Check, type CheckedPackage } from "./check";

const DOCUMENTS = ["customizations.xml", "solution.xml", "[Content_Types].xml"];

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

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

/** Without the right namespace or a type for each kind of file, the zip is no package at all to the platform. */
function typeProblems({ pkg: { contentTypes } }: CheckedPackage): readonly string[] {
    const extensions = childrenNamed(contentTypes, "Default").map(({ attributes }) => attributes["Extension"] ?? "");
    return [
        ...(contentTypes.attributes["xmlns"] === NAMESPACE
            ? []
            : ["[Content_Types].xml does not have the namespace of content types."]),
        ...repeated(extensions.map((text) => text.toLowerCase())).map(
            (extension) => `[Content_Types].xml describes the extension ${extension} twice.`,
        ),
        ...contentTypes.children
            .filter(({ attributes }) => !/^[\w.+-]+\/[\w.+-]+$/.test(attributes["ContentType"] ?? ""))
            .map(
                ({ attributes }) =>
                    `[Content_Types].xml gives no content type to ${attributes["Extension"] ?? attributes["PartName"] ?? ""}.`,
            ),
    ];
}

/** A control whose file is another's would show that one under its name. */
function misplacedFiles({ contents }: CheckedPackage): readonly string[] {
    const of = (
        elements: typeof contents.controls,
        right: (name: string, file: string) => boolean,
    ): readonly string[] =>
        elements
            .map((element) => [textOf(element, "Name") ?? "", textOf(element, "FileName") ?? ""] as const)
            .filter(([name, file]) => !right(name, file))
            .map(([name, file]) => `customizations.xml says that ${name} is in ${file}, where it does not belong.`);
    return [
        ...of(contents.controls, (name, file) => file === `/${controlFolder(name)}ControlManifest.xml`),
        ...of(contents.webResources, (_name, file) => file.startsWith("/WebResources/")),
    ];
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
        ...typeProblems(checked),
        ...misplacedFiles(checked),
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
