import { type Rule, RULES, SECONDS } from "./tables";

/** Numbers of meanings: words from 1 on, pairs of words at the end. */
export const MEANINGS = 92;
/** Number of the first pair. */
export const FIRST_PAIR = MEANINGS - SECONDS.length;
const LENGTH_BITS = 6;

/** Which meanings were read: one bit each, 32 in a number. */
export type Seen = [number, number, number];

/** Where the meanings were read: start and length of the word by the number of its meaning. */
export type Places = Int32Array;

export function see(seen: Seen, meaning: number): void {
    // The shift itself takes the number modulo 32.
    seen[meaning >> 5] = (seen[meaning >> 5] || 0) | (1 << meaning);
}

function has(seen: Seen, meaning: number): boolean {
    return ((seen[meaning >> 5] || 0) & (1 << meaning)) !== 0;
}

export function notePlace(places: Places, meaning: number, start: number, end: number): void {
    places[meaning] = ((start + 1) << LENGTH_BITS) | Math.min(end - start, (1 << LENGTH_BITS) - 1);
}

function fits({ needs, refuses }: Rule, seen: Seen): boolean {
    for (const meaning of needs) if (!has(seen, meaning)) return false;
    for (const meaning of refuses) if (has(seen, meaning)) return false;
    return true;
}

/** The first rule whose needed meanings were all read and none of the refused ones. */
export function ruleFor(seen: Seen): Rule | undefined {
    const missing = ~(seen[0] | seen[1] | seen[2]);
    // Most rules are out by this one look at their needs.
    for (const rule of RULES) if ((rule.needed & missing) === 0 && fits(rule, seen)) return rule;
    return undefined;
}

/** The words of the text that the rule rests on. */
export function wordsOf({ needs }: Rule, places: Places, text: string): string {
    return needs
        .map((one) => {
            const place = places[one] || 0;
            const start = (place >>> LENGTH_BITS) - 1;
            return text.slice(start, start + (place & ((1 << LENGTH_BITS) - 1)));
        })
        .join(" + ");
}
