import type { XmlElement } from "../../src/package/xml-element";

/** Every kind of place in a document, once: "parent/element" and "parent/element@attribute". */
export function xmlPaths(root: XmlElement): ReadonlySet<string> {
    const paths = new Set<string>();
    const visit = (element: XmlElement, parent: string): void => {
        const path = `${parent}/${element.name}`;
        paths.add(path);
        for (const name of Object.keys(element.attributes)) {
            // Declarations of namespaces belong to XML itself.
            if (!name.startsWith("xmlns")) paths.add(`${path}@${name}`);
        }
        for (const child of element.children) visit(child, element.name);
    };
    visit(root, "");
    return paths;
}
