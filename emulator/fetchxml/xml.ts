import { DOMParser, type Element } from "@xmldom/xmldom";
import { badRequest } from "../http/dataverse-fault";

const elementNode = 1;

export const parseXml = (text: string): Element => {
    let problem: string | undefined;
    const parser = new DOMParser({
        onError: (level, message) => {
            if (level !== "warning") problem ??= message;
        },
    });
    try {
        const root = parser.parseFromString(text, "text/xml").documentElement;
        if (root !== null && problem === undefined) return root;
    } catch (error) {
        problem ??= error instanceof Error ? error.message : String(error);
    }
    throw badRequest(`Invalid XML. ${problem?.split("\n")[0] ?? "There is no root element."}`, "0x80040201");
};

export const childElements = (element: Element): readonly Element[] =>
    Array.from(element.childNodes).filter((node): node is Element => node.nodeType === elementNode);

export type Attributes = (name: string) => string | undefined;

/** Reads the attributes of an element and refuses, by name, those that are not in the list. */
export const attributesOf = (element: Element, known: readonly string[]): Attributes => {
    for (const { name } of Array.from(element.attributes))
        if (!known.includes(name))
            throw badRequest(`Invalid attribute '${name}' on element '${element.tagName}' of the fetch.`, "0x80040201");
    return (name) => (element.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined);
};

export const unknownElement = (element: Element, parent: string): Error =>
    badRequest(`Invalid Child Node, element '${element.tagName}' is not known inside '${parent}'.`, "0x80040201");

export const requiredAttribute = (attributes: Attributes, name: string, element: string): string => {
    const value = attributes(name);
    if (value === undefined) throw badRequest(`Missing attribute '${name}' on element '${element}'.`, "0x80040201");
    return value;
};

/** XML booleans of FetchXML: true, 1, false, 0. */
export const flag = (text: string | undefined, name: string): boolean => {
    if (text === undefined || text === "false" || text === "0") return false;
    if (text === "true" || text === "1") return true;
    throw badRequest(`Attribute '${name}' must be true or false, not '${text}'.`, "0x80040201");
};

export const positiveNumber = (text: string | undefined, name: string): number | undefined => {
    if (text === undefined) return undefined;
    if (!/^[1-9]\d*$/.test(text))
        throw badRequest(`Attribute '${name}' must be a positive number, not '${text}'.`, "0x80040203");
    return Number(text);
};
