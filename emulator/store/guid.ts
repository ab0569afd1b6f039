import { createHash, randomUUID } from "node:crypto";

const pattern = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Lower case without braces, or undefined when the text is no GUID. */
export const parseGuid = (text: string): string | undefined => pattern.exec(text)?.[1]?.toLowerCase();

export const newGuid = (): string => randomUUID();

/** The same name always gives the same GUID, so that worlds are repeatable. */
export const guidOf = (name: string): string => {
    const hex = createHash("md5").update(name).digest("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
};
