const TAG = /<(\/?)link-entity((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gi;

interface Part {
    readonly start: number;
    readonly tagEnd: number;
    readonly end: number;
    readonly tag: string;
    /** A mailbox can have several rows of this link, or of one inside it. */
    readonly isMany: boolean;
    readonly aliases: readonly string[];
}

function attribute(tag: string, name: string): string | undefined {
    return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "i").exec(tag)?.[1];
}

/** The links that stand directly in the entity, from their opening tag to their end. */
function topLinks(xml: string): readonly Part[] {
    const parts: Part[] = [];
    const tags = new RegExp(TAG);
    let depth = 0;
    let open = { start: 0, tagEnd: 0, tag: "", isMany: false, aliases: [] as string[] };
    for (let match = tags.exec(xml); match !== null; match = tags.exec(xml)) {
        const [tag, closing, , selfClosing] = match;
        const end = match.index + tag.length;
        if (closing === "") {
            if (depth === 0) open = { start: match.index, tagEnd: end, tag, isMany: false, aliases: [] };
            const table = attribute(tag, "name")?.toLowerCase() ?? "";
            if (attribute(tag, "from")?.toLowerCase() !== `${table}id`) open.isMany = true;
            open.aliases.push(attribute(tag, "alias") ?? table);
            if (selfClosing === "") depth += 1;
        } else depth -= 1;
        if (depth === 0) parts.push({ ...open, end });
    }
    return parts;
}

function isNamedIn(xml: string, aliases: readonly string[]): boolean {
    const named = [...xml.matchAll(/\s(?:entityname|valueof)\s*=\s*["']([^"'.]*)/gi)].map(([, name]) => name);
    return aliases.some((alias) => named.includes(alias));
}

function askingWhether(tag: string): string {
    const end = tag.endsWith("/>") ? "/>" : ">";
    // A link that asks only whether there is a row gives no columns, so nothing names it.
    const bare = tag.replace(/\s(?:link-type|alias)\s*=\s*(?:"[^"]*"|'[^']*')/gi, "");
    return `${bare.slice(0, -end.length).trimEnd()} link-type="exists"${end}`;
}

/**
 * The same conditions with each mailbox once: a view that shows rows twice would be counted twice in sums. A link that chooses mailboxes by
 * several rows of another table asks only whether there is one, and a link that only adds columns goes.
 */
export function countOnce(xml: string): string {
    let kept = "";
    let from = 0;
    for (const { start, tagEnd, end, tag, isMany, aliases } of topLinks(xml)) {
        const type = attribute(tag, "link-type")?.toLowerCase() ?? "inner";
        const isFree = !isNamedIn(xml.slice(0, start) + xml.slice(end), aliases);
        kept += xml.slice(from, start);
        from = end;
        if (type === "outer" && isFree) continue;
        const asks = type === "inner" && isMany && isFree;
        kept += asks ? askingWhether(tag) : tag;
        kept += xml.slice(tagEnd, end);
    }
    return kept + xml.slice(from);
}
