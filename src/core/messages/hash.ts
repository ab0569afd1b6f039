const PRIME = 0x01000193;

export const HASH_SEED = 0x811c9dc5 | 0;

/** Stands for the missing tokens before the first word of a sentence. */
export const SENTENCE_START = 0x5eed;

/** Printable characters from `#` to `~`, in which the generated tables are written. */
export const FIRST_DIGIT = 35;
export const DIGITS = 92;

/** One step of FNV-1a over a UTF-16 unit that is already in lower case. */
export function hashStep(hash: number, unit: number): number {
    return Math.imul(hash ^ unit, PRIME);
}

/**
 * Digits of a key. Names of people and companies are words too: with shorter keys some of them would be taken for words of the vocabulary: by chance one
 * word in 600 with three digits, one in 55,000 with four. Runs of four tokens are read for every word, so that they need all of a hash: five digits.
 */
export const WORD_DIGITS = 4;
export const ANCHOR_DIGITS = 5;

/** The part of a word's hash that the table of words keeps. */
export function cut(hash: number): number {
    return (hash >>> 0) % (DIGITS * DIGITS * DIGITS * DIGITS);
}

/** Hash of four consecutive tokens, a signed number of 32 bits as the table of anchors keeps it. */
export function hashOfRun(first: number, second: number, third: number, fourth: number): number {
    const mixed = Math.imul(Math.imul(Math.imul(first, 31) ^ second, PRIME) ^ third, 0x85ebca6b) ^ fourth;
    return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
}
