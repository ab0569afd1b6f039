import { createFormatter, type Formatter } from "../core/text/formatter";

/** The part of the host's date settings that is needed to write a date. */
export interface DatePatterns {
    readonly shortDatePattern: string;
    readonly shortTimePattern: string;
    readonly dateSeparator: string;
    readonly timeSeparator: string;
    readonly amDesignator: string;
    readonly pmDesignator: string;
    readonly abbreviatedMonthNames: readonly string[];
    readonly monthNames: readonly string[];
}

export interface HostFormats {
    readonly locale: string;
    /** Minutes that the user's clock is ahead of UTC on a date. */
    readonly offsetMinutes: (date: Date) => number;
    readonly patterns?: DatePatterns;
}

function pad(value: number, width: number): string {
    return String(value).padStart(width, "0");
}

function part(token: string, date: Date, patterns: DatePatterns): string {
    const hour = date.getUTCHours();
    const month = date.getUTCMonth();
    switch (token) {
        case "yyyy":
            return pad(date.getUTCFullYear(), 4);
        case "yy":
            return pad(date.getUTCFullYear() % 100, 2);
        case "MMMM":
            return patterns.monthNames[month] ?? pad(month + 1, 2);
        case "MMM":
            return patterns.abbreviatedMonthNames[month] ?? pad(month + 1, 2);
        case "MM":
        case "M":
            return pad(month + 1, token.length);
        case "dd":
        case "d":
            return pad(date.getUTCDate(), token.length);
        case "HH":
        case "H":
            return pad(hour, token.length);
        case "hh":
        case "h":
            return pad(hour % 12 === 0 ? 12 : hour % 12, token.length);
        case "mm":
        case "m":
            return pad(date.getUTCMinutes(), token.length);
        case "ss":
        case "s":
            return pad(date.getUTCSeconds(), token.length);
        case "tt":
        case "t":
            return (hour < 12 ? patterns.amDesignator : patterns.pmDesignator).slice(
                0,
                token.length === 1 ? 1 : undefined,
            );
        case "/":
            return patterns.dateSeparator;
        case ":":
            return patterns.timeSeparator;
        default:
            // Quoted words of a pattern are written without their quotes.
            return token.replace(/^'(.*)'$/, "$1");
    }
}

const TOKENS = /y{2,4}|M{1,4}|d{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|t{1,2}|'[^']*'|./gs;

/** Writes the UTC fields of a date by a pattern of the host, such as `d/M/yyyy`. */
export function writeDate(date: Date, pattern: string, patterns: DatePatterns): string {
    return (pattern.match(TOKENS) ?? []).map((token) => part(token, date, patterns)).join("");
}

/**
 * Dates and numbers as the user set them. The zone and the pattern are taken apart, because the host's own date functions do not say
 * in which zone they show a moment.
 */
export function createHostFormatter({ locale, offsetMinutes, patterns }: HostFormats): Formatter {
    return createFormatter({
        locale,
        offsetMinutes: (time) => offsetMinutes(new Date(time)),
        ...(patterns === undefined
            ? {}
            : {
                  pattern: (wallClock: Date) =>
                      `${writeDate(wallClock, patterns.shortDatePattern, patterns)} ${writeDate(wallClock, patterns.shortTimePattern, patterns)}`,
              }),
    });
}
