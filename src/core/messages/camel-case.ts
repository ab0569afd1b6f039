import { cut, HASH_SEED, hashStep } from "./hash";
import { ruleFor, type Seen, see } from "./meaning-rules";
import { type MessageCause } from "./message-cause";
import { STEM_LENGTH } from "./scan-tokens";
import { causeOf, indexOf, KIND_SHIFT, lookUp, MEANING, WORDS } from "./tables";

const MAX_NAME = 120;

export function isUpper(unit: number): boolean {
    return unit >= 0x41 && unit <= 0x5a;
}

/** Number of the meaning of a word by its own value and else by that of its first six characters, 0 for none. */
export function meaningOf(value: number, stem: number): number {
    // The stem of a short word is the word itself, for which this look costs less than the question how long it is.
    const found = value >> KIND_SHIFT === MEANING ? value : lookUp(WORDS, cut(stem));
    return found >> KIND_SHIFT === MEANING ? indexOf(found) : 0;
}

/**
 * The cause of a name that was never listed ("ErrorMailboxLicenseInvalid"): the words it is made of are read by the same rules
 * as a sentence. Undefined for a single word.
 */
export function causeOfJoinedName(text: string, start: number, end: number): MessageCause | undefined {
    let words = 0;
    let at = start;
    const last = Math.min(end, start + MAX_NAME);
    const seen: Seen = [0, 0, 0];
    while (at < last) {
        const from = at;
        let hash = HASH_SEED;
        let stem = 0;
        do {
            hash = hashStep(hash, text.charCodeAt(at++) | 32);
            if (at - from === STEM_LENGTH) stem = hash;
        } while (at < last && (!isUpper(text.charCodeAt(at)) || isUpper(text.charCodeAt(at - 1))));
        words++;
        const meaning = meaningOf(lookUp(WORDS, cut(hash)), at - from < STEM_LENGTH ? hash : stem);
        if (meaning !== 0) see(seen, meaning);
    }
    const rule = words > 1 ? ruleFor(seen) : undefined;
    return rule && causeOf(rule.cause);
}
