/** The start or end of an element as the product writes it: names in small letters, values in double quotes with everything else escaped. */
const TAG = /<(?:\/([a-z-]+)|([a-z-]+)((?: [a-z-]+="[^"<>&']*(?:&(?:amp|lt|gt|quot|apos);[^"<>&']*)*")*)\/?)>/g;

const TEXT = /^(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)*$/;

/**
 * Every table that a FetchXML text names, the joined ones too; undefined when the text is not in the form that the product writes. Everything else
 * is refused and not interpreted: a parser of the service might read a table out of what looks like an alias here.
 */
export function tablesIn(fetchXml: string): readonly string[] | undefined {
    const tags = [...fetchXml.matchAll(TAG)];
    if (!TEXT.test(fetchXml.replace(TAG, ""))) return undefined;
    const elements = tags.flatMap(([, , element, attributes = ""]) => (element ? [{ element, attributes }] : []));
    if (elements.some(({ element }) => element === "all-attributes")) return undefined;
    const names = elements
        .filter(({ element }) => element === "entity" || element === "link-entity")
        .map(({ attributes }) => [...attributes.matchAll(/ name="([a-z0-9_]+)"/g)].map(([, name]) => name));
    return names.length > 0 && names.every((found) => found.length === 1) ? names.flat().map(String) : undefined;
}
