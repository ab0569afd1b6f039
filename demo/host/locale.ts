/** Windows language ids that the demo offers, with the locale whose dates and numbers they bring. */
export const LANGUAGES = [
    { locale: "en-US", id: 1033, name: "English (United States)" },
    { locale: "en-GB", id: 2057, name: "English (United Kingdom)" },
    { locale: "de-DE", id: 1031, name: "German" },
    { locale: "fr-FR", id: 1036, name: "French" },
    { locale: "ar-SA", id: 1025, name: "Arabic" },
    { locale: "ja-JP", id: 1041, name: "Japanese" },
] as const;

export const ZONES = ["Etc/UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"] as const;

export function languageId(locale: string): number {
    return LANGUAGES.find((language) => language.locale === locale)?.id ?? 1033;
}

// Making a format takes a hundred times longer than using it, and a control asks for every date that it shows.
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(zone: string): Intl.DateTimeFormat {
    const known = offsetFormats.get(zone);
    if (known) return known;
    const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    offsetFormats.set(zone, made);
    return made;
}

/** Minutes that a zone is ahead of UTC at a moment. */
export function zoneMinutes(zone: string, at: Date): number {
    const parts = offsetFormat(zone).formatToParts(at);
    const text = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
    if (!sign) return 0;
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function names(locale: string, length: number, options: Intl.DateTimeFormatOptions): string[] {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
    // 1 February 2026 is a Sunday; months count from January of the same year.
    return Array.from({ length }, (_, index) =>
        format.format(options.weekday ? Date.UTC(2026, 1, 1 + index) : Date.UTC(2026, index, 15)),
    );
}

const FIELD: Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, (value: string) => string>>> = {
    year: () => "yyyy",
    month: (value) => (value.length > 2 ? "MMMM" : value.length === 2 ? "MM" : "M"),
    day: (value) => (value.length === 2 ? "dd" : "d"),
    weekday: () => "dddd",
    minute: () => "mm",
    second: () => "ss",
    dayPeriod: () => "tt",
};

/** A .NET pattern such as M/d/yyyy, which is what the platform's user settings hold. */
function pattern(locale: string, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
    const twelve = format.resolvedOptions().hour12 === true;
    return format
        .formatToParts(Date.UTC(2026, 2, 5, 4, 5, 6))
        .map(({ type, value }) => (type === "hour" ? (twelve ? "h" : "HH") : (FIELD[type]?.(value) ?? value)))
        .join("");
}

const SUNDAY_FIRST = new Set(["ar-SA", "en-US", "ja-JP"]);

export function dateFormatting(locale: string): ComponentFramework.UserSettingApi.DateFormattingInfo {
    const months = names(locale, 12, { month: "long" });
    const shortMonths = names(locale, 12, { month: "short" });
    const shortDatePattern = pattern(locale, { dateStyle: "short" });
    const shortTimePattern = pattern(locale, { timeStyle: "short" });
    const longDatePattern = pattern(locale, { dateStyle: "full" });
    const longTimePattern = pattern(locale, { timeStyle: "medium" });
    return {
        amDesignator: "AM",
        pmDesignator: "PM",
        abbreviatedDayNames: names(locale, 7, { weekday: "short" }),
        abbreviatedMonthGenitiveNames: shortMonths,
        abbreviatedMonthNames: shortMonths,
        calendarWeekRule: 0,
        calendar: {
            minSupportedDateTime: new Date(Date.UTC(1, 0, 1)),
            maxSupportedDateTime: new Date(Date.UTC(9999, 11, 31)),
            algorithmType: 1,
            calendarType: 1,
            twoDigitYearMax: 2049,
        },
        dateSeparator: /[^a-z]/i.exec(shortDatePattern)?.[0] ?? "/",
        dayNames: names(locale, 7, { weekday: "long" }),
        firstDayOfWeek: SUNDAY_FIRST.has(locale) ? 0 : 1,
        fullDateTimePattern: `${longDatePattern} ${longTimePattern}`,
        longDatePattern,
        longTimePattern,
        monthDayPattern: pattern(locale, { month: "long", day: "numeric" }),
        monthGenitiveNames: months,
        monthNames: months,
        shortDatePattern,
        shortTimePattern,
        shortestDayNames: names(locale, 7, { weekday: "narrow" }),
        sortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
        timeSeparator: ":",
        universalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
        yearMonthPattern: pattern(locale, { month: "long", year: "numeric" }),
    };
}

export function numberFormatting(locale: string): ComponentFramework.UserSettingApi.NumberFormattingInfo {
    const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).formatToParts(-1234567.5);
    const part = (type: Intl.NumberFormatPartTypes, fallback: string): string =>
        parts.find((candidate) => candidate.type === type)?.value ?? fallback;
    const decimal = part("decimal", ".");
    const group = part("group", ",");
    return {
        currencyDecimalDigits: 2,
        currencyDecimalSeparator: decimal,
        currencyGroupSeparator: group,
        currencyGroupSizes: [3],
        currencyNegativePattern: 1,
        currencyPositivePattern: 0,
        currencySymbol: "€",
        nanSymbol: "NaN",
        nativeDigits: Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(locale).format(digit)),
        negativeInfinitySymbol: "-∞",
        negativeSign: part("minusSign", "-"),
        numberDecimalDigits: 2,
        numberDecimalSeparator: decimal,
        numberGroupSeparator: group,
        numberGroupSizes: [3],
        numberNegativePattern: 1,
        perMilleSymbol: "‰",
        percentDecimalDigits: 2,
        percentDecimalSeparator: decimal,
        percentGroupSeparator: group,
        percentGroupSizes: [3],
        percentNegativePattern: 0,
        percentPositivePattern: 0,
        percentSymbol: "%",
        positiveInfinitySymbol: "∞",
        positiveSign: "+",
    };
}
