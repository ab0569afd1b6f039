import type { Traffic } from "../../model/evidence";

const DAY_MS = 86_400_000;

export type Silence =
    | { readonly kind: "usual"; readonly lastDay: string }
    | { readonly kind: "unusual"; readonly lastDay: string; readonly days: number; readonly usualDays: number }
    /** Too little email to say what is usual. */
    | { readonly kind: "incomparable" };

/** A pause that is shorter than this is usual for every mailbox: a weekend. */
const ALWAYS_USUAL_DAYS = 3;
/** With fewer days of email in the window there is no pattern to compare with. */
const FEWEST_DAYS = 4;

function daysBetween(from: string, to: string): number {
    return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Compares the pause since the last tracked email with the longest pause that this mailbox had before. */
export function judgeSilence(traffic: Traffic, now: string): Silence {
    const days = traffic.days.filter(({ count }) => count > 0).map(({ day }) => day);
    const lastDay = days[days.length - 1];
    if (lastDay === undefined) return { kind: "incomparable" };
    const pause = daysBetween(lastDay, now.slice(0, 10));
    if (pause < ALWAYS_USUAL_DAYS) return { kind: "usual", lastDay };
    if (days.length < FEWEST_DAYS) return { kind: "incomparable" };
    const usualDays = days.reduce((longest, day, index) => {
        const previous = days[index - 1];
        return previous === undefined ? longest : Math.max(longest, daysBetween(previous, day));
    }, 1);
    return pause > usualDays + 1 ? { kind: "unusual", lastDay, days: pause, usualDays } : { kind: "usual", lastDay };
}
