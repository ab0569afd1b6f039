import type { Organization } from "../model/evidence";
import type { Cell } from "../model/row";

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

/** One OrgDBOrgSetting as proof: the settings share one XML column, of which only this value matters. Null when the setting is absent. */
export function settingCell({ row, settings }: Organization, name: string): Cell {
    return {
        table: row.table,
        id: row.id,
        column: `orgdborgsettings/${name}`,
        value: settings[name] ?? null,
        readAt: row.readAt,
    };
}
