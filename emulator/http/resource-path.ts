import { badRequest } from "./dataverse-fault";

/** One part of the resource path, e.g. mailboxes(guid): name and the text inside the parentheses. */
export interface Segment {
    readonly name: string;
    readonly argument: string | undefined;
}

export interface ResourceUrl {
    /** Origin and service root, ending in a slash. */
    readonly base: string;
    readonly href: string;
    readonly segments: readonly Segment[];
    readonly options: ReadonlyMap<string, string>;
}

export const serviceRoot = "/api/data/v9.2";

const splitPath = (path: string): readonly string[] => {
    const parts: string[] = [];
    let depth = 0;
    let quoted = false;
    let part = "";
    for (const character of path) {
        if (character === "'") quoted = !quoted;
        if (!quoted && character === "(") depth++;
        if (!quoted && character === ")") depth--;
        if (character === "/" && depth === 0 && !quoted) {
            parts.push(part);
            part = "";
        } else part += character;
    }
    return [...parts, part].filter((text) => text !== "");
};

const parseSegment = (text: string): Segment => {
    const open = text.indexOf("(");
    if (open < 0) return { name: text, argument: undefined };
    if (!text.endsWith(")")) throw badRequest(`The path segment '${text}' is malformed.`);
    return { name: text.slice(0, open), argument: text.slice(open + 1, -1) };
};

const decode = (text: string): string => {
    try {
        return decodeURIComponent(text.replace(/\+/g, " "));
    } catch {
        throw badRequest(`The text '${text}' is not URL-encoded correctly.`);
    }
};

const parseOptions = (search: string): ReadonlyMap<string, string> => {
    const options = new Map<string, string>();
    for (const part of search
        .replace(/^\?/, "")
        .split("&")
        .filter((text) => text !== "")) {
        const equals = part.indexOf("=");
        const name = decode(equals < 0 ? part : part.slice(0, equals));
        if (options.has(name)) throw badRequest(`Query option '${name}' was specified more than once.`);
        options.set(name, equals < 0 ? "" : decode(part.slice(equals + 1)));
    }
    return options;
};

/** Undefined when the address lies outside the service root. */
export const parseResourceUrl = (url: string): ResourceUrl | undefined => {
    const { origin, pathname, search, href } = new URL(url, "http://127.0.0.1");
    if (pathname !== serviceRoot && !pathname.startsWith(`${serviceRoot}/`)) return undefined;
    return {
        base: `${origin}${serviceRoot}/`,
        href,
        segments: splitPath(decode(pathname.slice(serviceRoot.length))).map(parseSegment),
        options: parseOptions(search),
    };
};
