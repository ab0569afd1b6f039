import type { XmlElement } from "./xml-element";

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

function escapeText(text: string): string {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function escapeAttribute(text: string): string {
    return escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#xA;").replace(/\t/g, "&#x9;");
}

function linesOf(element: XmlElement, depth: number): readonly string[] {
    const { name, attributes, children, text } = element;
    const indent = "  ".repeat(depth);
    const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`)].join(
        " ",
    );
    if (children.length > 0) {
        return [`${indent}<${open}>`, ...children.flatMap((child) => linesOf(child, depth + 1)), `${indent}</${name}>`];
    }
    return [text === "" ? `${indent}<${open} />` : `${indent}<${open}>${escapeText(text)}</${name}>`];
}

/** An element as a document of its own, indented, with the line ends that the platform writes. */
export function writeXml(element: XmlElement): string {
    return `${[DECLARATION, ...linesOf(element, 0)].join("\r\n")}\r\n`;
}

/** An element without declaration or white space between elements, as columns such as formxml hold it. */
export function writeXmlFragment(element: XmlElement): string {
    return linesOf(element, 0)
        .map((line) => line.trimStart())
        .join("");
}
