/** Shows moments and numbers the way the reader is used to. Moments come in as ISO 8601 in UTC. */
export interface Formatter {
    dateTime(iso: string): string;
    /** How long ago or ahead, in words. */
    relative(iso: string, now: string): string;
    number(value: number): string;
    list(items: readonly string[]): string;
    /** The ISO moment in UTC of a local time such as 2026-03-01T09:30; undefined when the text is none. */
    toUtc(localTime: string): string | undefined;
    /** The reader's local time of a moment as a date field takes it, such as 2026-03-01T09:30; empty when the text is no moment. */
    toLocal(iso: string): string;
}

export interface FormatterOptions {
    readonly locale: string;
    /** Minutes that the reader's clock is ahead of UTC at a moment (milliseconds since 1970). */
    readonly offsetMinutes: (time: number) => number;
    /** Shows a date whose UTC fields hold the reader's local time; the locale's own form when absent. */
    readonly pattern?: (wallClock: Date) => string;
}

const MINUTE = 60_000;
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ["year", 525_600],
    ["month", 43_800],
    ["day", 1_440],
    ["hour", 60],
    ["minute", 1],
];

/** The moment in UTC, written out. A text that is no moment comes back as it is. */
export function utcText(iso: string): string {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** Minutes that an IANA time zone is ahead of UTC at a moment. */
export function zoneOffset(timeZone: string): (time: number) => number {
    const format = new Intl.DateTimeFormat("en-US", {
        timeZone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
    });
    return (time) => {
        const part: Record<string, number> = {};
        for (const { type, value } of format.formatToParts(time)) part[type] = Number(value);
        const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
        return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(time / MINUTE) * MINUTE) / MINUTE);
    };
}

export function createFormatter({ locale, offsetMinutes, pattern }: FormatterOptions): Formatter {
    const numbers = new Intl.NumberFormat(locale);
    const relatives = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
    const show = pattern ?? ((wallClock: Date) => dates.format(wallClock));
    return {
        dateTime(iso) {
            const time = Date.parse(iso);
            return Number.isNaN(time) ? iso : show(new Date(time + offsetMinutes(time) * MINUTE));
        },
        relative(iso, now) {
            const minutes = (Date.parse(iso) - Date.parse(now)) / MINUTE;
            if (Number.isNaN(minutes)) return iso;
            const [unit, size] = STEPS.find(([, step]) => Math.abs(minutes) >= step) ?? (["minute", 1] as const);
            return relatives.format(Math.trunc(minutes / size), unit);
        },
        number: (value) => numbers.format(value),
        list: (items) => items.join(", "),
        toUtc(localTime) {
            const wall = Date.parse(`${localTime}Z`);
            if (Number.isNaN(wall)) return undefined;
            // The offset may change between the two moments when a clock change lies between them, so it is asked twice.
            const guess = wall - offsetMinutes(wall) * MINUTE;
            return new Date(wall - offsetMinutes(guess) * MINUTE).toISOString();
        },
        toLocal(iso) {
            const time = Date.parse(iso);
            if (Number.isNaN(time)) return "";
            return new Date(time + offsetMinutes(time) * MINUTE).toISOString().slice(0, 16);
        },
    };
}
