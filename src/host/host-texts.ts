import { createTexts } from "../core/text/create-texts";
import { readHost, type HostContext } from "../dataverse/pcf-context";
import { createHostFormatter } from "../ui/format";
import type { SharedServices } from "../ui/shared-context";

/** The reader's language as a tag that Intl knows; the host gives only a number, so the browser's own tag stands in for its region. */
function languageTag(languageId: number): string {
    const browser = navigator.language === "" ? "en-US" : navigator.language;
    return languageId === 1033 && !browser.startsWith("en") ? "en-US" : browser;
}

/** Texts, numbers and dates as the host and the user's settings say. `context` is a function because the host replaces the context. */
export function createHostTexts(context: () => HostContext): SharedServices {
    const { userSettings } = context();
    const language = languageTag(readHost(context()).languageId);
    return {
        texts: createTexts((key) => {
            const text = context().resources.getString(key);
            // A host without the text gives nothing or the key itself.
            return text === "" || text === key || typeof text !== "string" ? undefined : text;
        }, language),
        formatter: createHostFormatter({
            locale: language,
            offsetMinutes: (date) => userSettings.getTimeZoneOffsetMinutes(date),
            patterns: userSettings.dateFormattingInfo,
        }),
        language,
        now: () => new Date().toISOString(),
    };
}
