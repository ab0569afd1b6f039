import type { DemoUser } from "./about";
import { dateFormatting, languageId, numberFormatting, zoneMinutes } from "./locale";
import type { PageState } from "./page-state";

/** The members of the user's settings that exist at run time beside the documented ones. */
interface RunTimeUserSettings extends ComponentFramework.UserSettings {
    readonly timeZoneOffsetMinutes: number;
}

export function createUserSettings(user: DemoUser, state: PageState): RunTimeUserSettings {
    const { language, zone, direction } = state;
    return {
        userId: `{${user.id.toUpperCase()}}`,
        userName: user.name,
        securityRoles: [...user.roleIds],
        isRTL: direction === "rtl",
        languageId: languageId(language),
        dateFormattingInfo: dateFormatting(language),
        numberFormattingInfo: numberFormatting(language),
        timeZoneOffsetMinutes: zoneMinutes(zone, new Date()),
        getTimeZoneOffsetMinutes: (date = new Date()) => zoneMinutes(zone, date),
    };
}
