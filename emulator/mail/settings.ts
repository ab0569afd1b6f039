/** OrgDBOrgSettings as names and texts; a name that is absent means the server's default. */
export type Settings = ReadonlyMap<string, string>;

export const parseSettings = (xml: string): Settings =>
    new Map(
        [...xml.matchAll(/<([A-Z0-9]+)>([^<]*)<\/\1>/gi)].map((match) => [match[1] ?? "", (match[2] ?? "").trim()]),
    );

export const settingIs = (settings: Settings, name: string, whenAbsent: boolean): boolean => {
    const text = settings.get(name);
    return text === undefined ? whenAbsent : text.toLowerCase() === "true";
};

export const settingNumber = (settings: Settings, name: string, whenAbsent: number): number => {
    const text = settings.get(name);
    return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : whenAbsent;
};
