import { LANGUAGES, zoneMinutes } from "./locale";

interface FormattingOptions {
    readonly locale: string;
    readonly zone: string;
}

const DAY = 86_400_000;

/** Formats as the user's settings say. Behaviour 1 is user local, the others show the moment's own UTC fields. */
export function createFormatting({ locale, zone }: FormattingOptions): ComponentFramework.Formatting {
    const date = (value: Date, options: Intl.DateTimeFormatOptions, timeZone = zone): string =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(value);
    const time = { timeStyle: "short" } as const;
    return {
        formatCurrency: (value, precision = 2, symbol = "€") =>
            symbol + new Intl.NumberFormat(locale, { minimumFractionDigits: precision }).format(value),
        formatDecimal: (value, precision = 2) =>
            new Intl.NumberFormat(locale, {
                minimumFractionDigits: precision,
                maximumFractionDigits: precision,
            }).format(value),
        formatDateAsFilterStringInUTC: (value, includeTime = false) =>
            value.toISOString().slice(0, includeTime ? 19 : 10),
        formatDateLong: (value) => date(value, { dateStyle: "full" }),
        formatDateLongAbbreviated: (value) => date(value, { dateStyle: "medium" }),
        formatDateShort: (value, includeTime = false) =>
            date(value, { dateStyle: "short", ...(includeTime ? time : {}) }),
        formatDateYearMonth: (value) => date(value, { year: "numeric", month: "long" }),
        formatInteger: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value),
        formatLanguage: (value) => LANGUAGES.find(({ id }) => id === value)?.name ?? String(value),
        formatTime: (value, behavior) => date(value, { dateStyle: "short", ...time }, behavior === 1 ? zone : "UTC"),
        getWeekOfYear(value) {
            const local = new Date(value.getTime() + zoneMinutes(zone, value) * 60_000);
            const start = Date.UTC(local.getUTCFullYear(), 0, 1);
            return Math.floor(((local.getTime() - start) / DAY + new Date(start).getUTCDay()) / 7) + 1;
        },
    };
}
