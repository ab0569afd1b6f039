import { DOMParser, ParseError } from "@xmldom/xmldom";
import { PackageError } from "./package-error";

/** An XML element without what the platform ignores: comments and the white space between elements. */
export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
    /** The text of an element without children; empty otherwise. */
    readonly text: string;
}

const ELEMENT_NODE = 1;
const TEXT_NODES: readonly number[] = [3, 4];

interface DomNode {
    readonly nodeType: number;
    readonly nodeName: string;
    readonly nodeValue: string | null;
    readonly childNodes: ArrayLike<DomNode>;
    readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

function elementOf(node: DomNode): XmlElement {
    const nodes = Array.from(node.childNodes);
    const children = nodes.filter(({ nodeType }) => nodeType === ELEMENT_NODE).map(elementOf);
    const text = nodes
        .filter(({ nodeType }) => TEXT_NODES.includes(nodeType))
        .map(({ nodeValue }) => nodeValue ?? "")
        .join("");
    if (children.length > 0 && text.trim() !== "") {
        throw new PackageError(`The element ${node.nodeName} has text beside other elements.`);
    }
    return {
        name: node.nodeName,
        attributes: Object.fromEntries(Array.from(node.attributes ?? []).map(({ name, value }) => [name, value])),
        children,
        text: children.length > 0 ? "" : text,
    };
}

/** The parser repeats itself around the sentence that says what is wrong. */
function reasonOf(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    const marker = "ParseError: ";
    const at = message.lastIndexOf(marker);
    const [first = ""] = (at < 0 ? message : message.slice(at + marker.length)).split("\n");
    return first.replace(/\.$/, "");
}

/** Reads one document; `source` names it in errors. Throws PackageError for anything that is not well-formed. */
export function parseXml(text: string, source: string): XmlElement {
    // Entities other than the five of XML itself would have to be declared here; solutions never do that.
    if (/<!DOCTYPE/i.test(text))
        throw new PackageError(`${source} declares a document type, which solutions never do.`);
    try {
        const document = new DOMParser({
            onError: (_level, message) => {
                throw new ParseError(message);
            },
        }).parseFromString(text.replace(/^\uFEFF/, ""), "text/xml");
        const root = document.documentElement;
        if (!root) throw new ParseError("it has no element");
        return elementOf(root as unknown as DomNode);
    } catch (error) {
        if (error instanceof PackageError) throw error;
        throw new PackageError(`${source} is no well-formed XML: ${reasonOf(error)}.`);
    }
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
    return element.children.filter((child) => child.name === name);
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((child) => child.name === name);
}

/** The text of a child, without surrounding white space; undefined when there is no such child. */
export function textOf(element: XmlElement, name: string): string | undefined {
    return childNamed(element, name)?.text.trim();
}

/** The element at the end of a path of names, or undefined. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
    let current: XmlElement | undefined = element;
    for (const name of path) current = current && childNamed(current, name);
    return current;
}

/** All elements below with this name, in the order of the document. */
export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
    return element.children.flatMap((child) => [
        ...(child.name === name ? [child] : []),
        ...descendantsNamed(child, name),
    ]);
}
