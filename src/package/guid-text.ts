const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** A GUID with or without braces, in lower case without them; undefined for anything else. */
export function plainGuid(text: string): string | undefined {
    return GUID.exec(text.trim())?.[1]?.toLowerCase();
}
