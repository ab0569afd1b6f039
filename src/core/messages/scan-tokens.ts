import { HASH_SEED, hashStep } from "./hash";

/** Kinds of characters found in a token, added together. */
export const HEX_LETTER = 1;
export const LETTER = 2;
export const DIGIT = 4;
const WIDE = 8;
const KATAKANA = 16;
const HIRAGANA = 32;
export const HAN = 64;
const SCRIPTS = KATAKANA | HIRAGANA | HAN;
const TOKEN = HEX_LETTER | LETTER | DIGIT | WIDE | SCRIPTS;
const MARK = 128;
/** A capital of the Latin alphabet, besides its letter. */
export const CAPITAL = 256;

/** Length at which a word counts as its stem: "credentials", "credenciales" and "credenziali" begin alike. */
export const STEM_LENGTH = 6;

/**
 * Takes a word or number; `hash` covers the whole token in lower case, `stem` its first six characters, `kinds` its characters.
 * True ends the scan.
 */
export type TakeToken<State> = (
    state: State,
    start: number,
    end: number,
    hash: number,
    stem: number,
    kinds: number,
) => boolean;

const UNITS = 0x10000;
const KIND_SHIFT = 16;
const KINDS = 0x1ff;
const LOWER_CASE = 0xffff;
/** Set for every character of a word or number, so that a change of script and an end are found by one comparison. */
const TOKEN_BIT = 1 << 26;
const CLASS_BITS = TOKEN_BIT | (SCRIPTS << KIND_SHIFT);

/** By UTF-16 unit: its lower case in the low 16 bits, its kind above. One read per character keeps the scan fast. */
const UNIT_TABLE = new Int32Array(UNITS);

function fill(first: number, last: number, kind: number, toLower = 0): void {
    for (let unit = first; unit <= last; unit++)
        UNIT_TABLE[unit] = (kind & TOKEN ? TOKEN_BIT : 0) | (kind << KIND_SHIFT) | (unit + toLower);
}

fill(0xc0, 0x1fff, WIDE);
fill(0xc0, 0xde, WIDE, 32);
fill(0x410, 0x42f, WIDE, 32);
fill(0x3041, 0x309f, HIRAGANA);
fill(0x30a1, 0x30ff, KATAKANA);
fill(0x3400, 0x9fff, HAN);
fill(0xac00, 0xd7a3, WIDE);
for (const unit of [0xd7, 0xf7, 0x30fb]) UNIT_TABLE[unit] = 0;
fill(0x30, 0x39, DIGIT);
fill(0x41, 0x5a, LETTER | CAPITAL, 32);
fill(0x61, 0x7a, LETTER);
fill(0x5f, 0x5f, LETTER);
fill(0x41, 0x46, HEX_LETTER | CAPITAL, 32);
fill(0x61, 0x66, HEX_LETTER);
for (const char of '\n\t."!?:{“”„«»「」。：') fill(char.charCodeAt(0), char.charCodeAt(0), MARK);

/**
 * Goes over the text once and hands out its tokens and marks in order. Japanese and Chinese write no spaces, so a change of
 * script ends a token there: content words are runs of one script.
 */
export function scanTokens<State>(
    text: string,
    state: State,
    token: TakeToken<State>,
    mark: (state: State, unit: number) => void,
): void {
    const length = text.length;
    // The class of the characters of the last word; nearly all words are of one class, so that only their ends interrupt the loop.
    let script = TOKEN_BIT;
    let start = 0;
    let hash = HASH_SEED;
    let stem = 0;
    let kinds = 0;
    for (let at = 0; at < length; at++) {
        const unit = UNIT_TABLE[text.charCodeAt(at)] ?? 0;
        if ((unit & CLASS_BITS) !== script) {
            if (at > start && token(state, start, at, hash, stem, (kinds >> KIND_SHIFT) & KINDS)) return;
            hash = HASH_SEED;
            kinds = 0;
            start = at;
            if (unit < TOKEN_BIT) {
                if (unit !== 0) mark(state, unit & LOWER_CASE);
                start++;
                continue;
            }
            script = unit & CLASS_BITS;
        }
        kinds |= unit;
        hash = hashStep(hash, unit & LOWER_CASE);
        const inStem = (at - start - STEM_LENGTH) >> 31;
        stem = (hash & inStem) | (stem & ~inStem);
    }
    if (length > start) token(state, start, length, hash, stem, (kinds >> KIND_SHIFT) & KINDS);
}

/** Hash of one word as the scanner computes it; a word that is longer than a stem hashes whole. */
export function hashWord(word: string): number {
    let hash = HASH_SEED;
    for (let at = 0; at < word.length; at++) hash = hashStep(hash, (UNIT_TABLE[word.charCodeAt(at)] ?? 0) & 0xffff);
    return hash;
}

/** Hash of two ideographs, equal to that of a word of these two. */
export function hashOfTwo(first: number, second: number): number {
    return hashStep(hashStep(HASH_SEED, first), second);
}
