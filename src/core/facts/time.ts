const HOUR_MS = 3_600_000;

/** Milliseconds of an ISO 8601 text, or undefined when it is empty or no date. */
function millis(text: string | null | undefined): number | undefined {
    if (text === null || text === undefined || text === "") return undefined;
    const value = Date.parse(text);
    return Number.isNaN(value) ? undefined : value;
}

/** Hours from `from` to `to`; negative when `to` is earlier, undefined when one of them is no date. */
export function hoursBetween(from: string | null | undefined, to: string | null | undefined): number | undefined {
    const start = millis(from);
    const end = millis(to);
    return start === undefined || end === undefined ? undefined : (end - start) / HOUR_MS;
}

/** Texts of the same moment can differ in precision, so moments are compared as numbers. */
export function isLater(a: string | null | undefined, b: string | null | undefined): boolean {
    const hours = hoursBetween(b, a);
    return hours !== undefined && hours > 0;
}

export function latest(moments: readonly (string | null | undefined)[]): string | undefined {
    return moments.reduce<string | undefined>((best, moment) => {
        if (millis(moment) === undefined) return best;
        return best === undefined || isLater(moment, best) ? (moment ?? best) : best;
    }, undefined);
}

export function earliest(moments: readonly (string | null | undefined)[]): string | undefined {
    return moments.reduce<string | undefined>((best, moment) => {
        if (millis(moment) === undefined) return best;
        return best === undefined || isLater(best, moment) ? (moment ?? best) : best;
    }, undefined);
}
