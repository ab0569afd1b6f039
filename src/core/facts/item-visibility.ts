import type { Sections } from "../model/evidence";
import type { Section } from "../model/section";
import { valueOf } from "./combine";
import type { ItemVisibility } from "./facts";
import { booleanSetting, numberSetting } from "./org-setting";

const DEFAULT_RETENTION_DAYS = 3;

function scopeOf({ mailbox, viewer }: Sections): ItemVisibility["scope"] {
    const reader = valueOf(viewer);
    const ownerId = valueOf(mailbox)?.values.ownerid;
    if (reader === undefined) return "unknown";
    if (reader.isSystemAdministrator) return "all";
    if (ownerId === undefined || ownerId === null) return "unknown";
    return reader.userId.toLowerCase() === ownerId.toLowerCase() ? "all" : "own";
}

function monitoringOf({ organization }: Sections): ItemVisibility["monitoring"] {
    const settings = valueOf(organization);
    if (settings === undefined) return "unknown";
    // Absent means the server's default, which the documentation gives as on.
    switch (booleanSetting(settings, "EnableSssItemLevelMonitoring")) {
        case true:
            return "on";
        case false:
            return "off";
        default:
            return "default";
    }
}

/**
 * Item Level Monitoring shows a row only to its owner and to System Administrators, who see `***` for the subjects of others.
 * Who reads and whether rows are kept decides what an empty list means, so this fact exists even when the list itself was not read.
 */
export function judgeItemVisibility(sections: Sections, now: string): Section<ItemVisibility> {
    const scope = scopeOf(sections);
    const monitoring = monitoringOf(sections);
    const organization = valueOf(sections.organization);
    const retentionDays =
        (organization && numberSetting(organization, "ExchangeSyncIdMappingPersistenceTimeInDays")) ??
        DEFAULT_RETENTION_DAYS;
    const ownerId = valueOf(sections.mailbox)?.values.ownerid?.toLowerCase();
    const readerId = valueOf(sections.viewer)?.userId.toLowerCase();
    const complete = valueOf(sections.items)?.truncated === false;
    return {
        status: "ok",
        readAt: now,
        value: {
            scope,
            monitoring,
            retentionDays,
            emptyMeansNone:
                complete && scope === "all" && (monitoring === "on" || monitoring === "default") && retentionDays > 0,
            subjectsHidden: ownerId === undefined || readerId !== ownerId,
        },
    };
}
