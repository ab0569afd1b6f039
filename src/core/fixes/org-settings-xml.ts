import { escapeXml } from "../query/fetch-xml";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

interface Element {
    readonly start: number;
    readonly end: number;
    readonly textStart: number;
    /** As it stands there, still escaped. */
    readonly text: string;
}

/** Names are compared without case because the server accepts any spelling; the last element of a name counts. */
function find(xml: string, name: string): Element | undefined {
    const element = /<(\w{1,200})>([^<]*)<\/(\w{1,200})>/g;
    let found: Element | undefined;
    for (let match = element.exec(xml); match !== null; match = element.exec(xml)) {
        const [whole, opening, text, closing] = match;
        if (opening === undefined || opening !== closing || text === undefined) continue;
        if (opening.toLowerCase() !== name.toLowerCase()) continue;
        const start = match.index;
        found = { start, end: start + whole.length, textStart: start + opening.length + 2, text };
    }
    return found;
}

/** The text of one setting; null when the element is absent, which means the server's default. */
export function readOrgSetting(xml: string, name: string): string | null {
    const text = find(xml, name)?.text.trim();
    return text === undefined
        ? null
        : text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}

/**
 * Changes one setting and keeps every other byte, unknown elements and white space included; null takes the element out. Throws Error when the
 * text has no root element to write into, because rewriting it would lose what stands there.
 */
export function editOrgSetting(xml: string, name: string, value: string | null): string {
    const found = find(xml, name);
    if (found !== undefined) {
        const { start, end, textStart, text } = found;
        if (value === null) return xml.slice(0, start) + xml.slice(end);
        return xml.slice(0, textStart) + escapeXml(value) + xml.slice(textStart + text.length);
    }
    if (value === null) return xml;
    const element = `<${name}>${escapeXml(value)}</${name}>`;
    if (xml.trim() === "") return `<OrgSettings>${element}</OrgSettings>`;
    const closing = /<\/OrgSettings>\s*$/i.exec(xml);
    if (closing) return xml.slice(0, closing.index) + element + xml.slice(closing.index);
    const empty = /<(OrgSettings)\s*\/>\s*$/i.exec(xml);
    const root = empty?.[1];
    if (empty && root !== undefined) return `${xml.slice(0, empty.index)}<${root}>${element}</${root}>`;
    throw new Error("The settings of the organization are not in the known form, so they are left alone.");
}
