const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The id in lower case without braces, or undefined when the text is no GUID. */
export function parseGuid(text: string): string | undefined {
    return GUID.exec(text.trim())?.[1]?.toLowerCase();
}
