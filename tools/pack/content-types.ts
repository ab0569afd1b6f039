import type { XmlElement } from "../../src/package/xml-element";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const BYTES = "application/octet-stream";

function element(name: string, attributes: Readonly<Record<string, string>>): XmlElement {
    return { name, attributes, children: [], text: "" };
}

function extensionOf(path: string): string | undefined {
    return /\.([a-z0-9]+)$/i.exec(path.split("/").at(-1) ?? "")?.[1];
}

/** The list of content types: one entry for each extension, one for each part that has none. */
export function contentTypes(paths: readonly string[]): XmlElement {
    const extensions = new Set(["xml", ...paths.map(extensionOf).filter((extension) => extension !== undefined)]);
    const bare = paths.filter((path) => extensionOf(path) === undefined);
    return {
        name: "Types",
        attributes: { xmlns: NAMESPACE },
        text: "",
        children: [
            ...[...extensions].sort().map((each) => element("Default", { Extension: each, ContentType: BYTES })),
            ...[...bare].sort().map((path) => element("Override", { PartName: `/${path}`, ContentType: BYTES })),
        ],
    };
}
