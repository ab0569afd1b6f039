import type { Organization } from "../model/evidence";

/** A yes/no OrgDBOrgSetting; undefined when it is absent, which means the server's own default. */
export function booleanSetting(organization: Organization, name: string): boolean | undefined {
    const text = organization.settings[name]?.trim().toLowerCase();
    if (text === "true" || text === "1") return true;
    if (text === "false" || text === "0") return false;
    return undefined;
}

/** A whole number OrgDBOrgSetting; undefined when it is absent or no number. */
export function numberSetting(organization: Organization, name: string): number | undefined {
    const text = organization.settings[name]?.trim() ?? "";
    return /^-?\d+$/.test(text) ? Number(text) : undefined;
}
