import { badRequest, notImplemented } from "../http/dataverse-fault";

export interface ExpandItem {
    readonly navigation: string;
    readonly options: ReadonlyMap<string, string>;
}

/** Splits at a character that stands outside of parentheses, brackets and quotes. */
export const splitOutside = (text: string, separator: string): readonly string[] => {
    const parts: string[] = [];
    let depth = 0;
    let quoted = false;
    let part = "";
    for (const character of text) {
        if (character === "'") quoted = !quoted;
        if (!quoted && "([".includes(character)) depth++;
        if (!quoted && ")]".includes(character)) depth--;
        if (character === separator && depth === 0 && !quoted) {
            parts.push(part);
            part = "";
        } else part += character;
    }
    if (depth !== 0 || quoted) throw badRequest(`Parentheses or quotes do not match in '${text}'.`);
    return [...parts, part].map((item) => item.trim()).filter((item) => item !== "");
};

const known = ["$select", "$filter", "$orderby", "$top"];

const parseItem = (text: string): ExpandItem => {
    const found = /^([A-Z_]\w*)(?:\((.*)\))?$/is.exec(text);
    if (found === null) throw badRequest(`The $expand part '${text}' is malformed.`);
    const options = new Map(
        splitOutside(found[2] ?? "", ";").map((part): [string, string] => {
            const equals = part.indexOf("=");
            return [part.slice(0, Math.max(equals, 0)).trim(), part.slice(equals + 1).trim()];
        }),
    );
    for (const name of options.keys()) {
        if (name === "$expand") throw notImplemented("Nested $expand is not supported by the emulator.");
        if (!known.includes(name)) throw badRequest(`The option '${name}' is not supported inside $expand.`);
    }
    return { navigation: found[1] ?? "", options };
};

export const parseExpand = (text: string | undefined): readonly ExpandItem[] =>
    text === undefined ? [] : splitOutside(text, ",").map(parseItem);
