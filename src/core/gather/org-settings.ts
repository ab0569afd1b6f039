const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
    return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => NAMED_ENTITIES[name] ?? whole);
}

/**
 * Reads organization.orgdborgsettings: flat XML of one element per setting. Names keep their spelling; when one occurs twice, the last
 * counts. Anything that is no simple element is passed over, because the server writes only simple ones.
 */
export function parseOrgSettings(xml: string): Readonly<Record<string, string>> {
    const settings: Record<string, string> = {};
    const element = /<([A-Z]\w{0,199})>([^<]*)<\/([A-Z]\w{0,199})>/gi;
    for (let match = element.exec(xml); match !== null; match = element.exec(xml)) {
        const [, name, value, closing] = match;
        if (name !== undefined && value !== undefined && name === closing) settings[name] = unescapeXml(value.trim());
    }
    return settings;
}
