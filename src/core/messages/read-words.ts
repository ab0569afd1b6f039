import { causeOfJoinedName, isUpper } from "./camel-case";
import { cut, hashOfRun } from "./hash";
import { FIRST_PAIR, MEANINGS, notePlace, see } from "./meaning-rules";
import { offer, type Reading } from "./reading";
import { HAN, hashOfTwo } from "./scan-tokens";
import {
    ANCHORS,
    causeOf,
    FIRSTS,
    indexOf,
    KIND_SHIFT,
    lookUp,
    MEANING,
    PLAIN,
    SECONDS,
    WORDS,
    WRAPPER,
} from "./tables";
import {
    ANCHOR_WEIGHT,
    LABELLED_NAME_WEIGHT,
    LABELLED_WRAPPER_WEIGHT,
    NAME_WEIGHT,
    PRIVILEGE_WEIGHT,
    QUOTED_NAME_WEIGHT,
    WRAPPER_WEIGHT,
} from "./weight";

const MAX_NAME = 120;
/** Numbers of the roles: words that say how to read what follows them. */
const CODE = 1;
const STATUS = 2;
const SMTP = 3;
const REASON = 4;
const AT = 5;
const NAMESPACE = 6;
const CLUTTER = 7;
const MOVED = 8;

export function readRole(reading: Reading, role: number): void {
    if (role === CODE) reading.codeWordAt = reading.tokens;
    else if (role === STATUS) reading.statusWordAt = reading.tokens;
    else if (role === SMTP) reading.smtpSeen = true;
    else if (role === REASON) reading.reasonWordAt = reading.tokens;
    else if (role === NAMESPACE && reading.lastRole === AT) reading.inTrace = true;
    else if (role === MOVED && reading.lastRole === CLUTTER) reading.clutter = true;
}

/** A name behind "returned", or the only word of a text. */
function standsForResult({ text, tokens, statusWordAt }: Reading, start: number, end: number): boolean {
    return tokens - statusWordAt <= 2 || (start === 0 && end === text.trimEnd().length);
}

function weightOf(reading: Reading, kind: number, start: number, end: number): number {
    const { text, labelled } = reading;
    if (kind === WRAPPER)
        return labelled && /^(?:Error|General)/.test(text.slice(start, start + 7))
            ? LABELLED_WRAPPER_WEIGHT
            : WRAPPER_WEIGHT;
    if (labelled) return LABELLED_NAME_WEIGHT;
    if (kind !== PLAIN) return reading.quoted && !reading.structured ? QUOTED_NAME_WEIGHT : NAME_WEIGHT;
    // Plain names are words of sentences too: they count only where a name is expected.
    const expected = (reading.lineTokens === 0 && reading.channel === "ilm") || standsForResult(reading, start, end);
    return expected ? NAME_WEIGHT : 0;
}

/** Reads a name that is listed. */
export function readName(reading: Reading, value: number, start: number, end: number): void {
    const kind = value >> KIND_SHIFT;
    // Joined names have a capital or a line inside or are long; a plain word with the same hash is none.
    if (kind !== PLAIN && !/.[A-Z_]|.{15}/.test(reading.text.slice(start, end))) return;
    const weight = kind === PLAIN && reading.inTrace ? 0 : weightOf(reading, kind, start, end);
    if (weight > 0) offer(reading, weight, causeOf(value), "name ", start, end);
}

/** Reads a name that is not listed by the words it is made of, where the platform writes names. */
export function readUnlistedName(reading: Reading, start: number, end: number): void {
    const { text } = reading;
    if (!isUpper(text.charCodeAt(start)) || reading.inTrace) return;
    if (
        !reading.labelled &&
        reading.channel !== "ilm" &&
        !text.startsWith("Error", start) &&
        !standsForResult(reading, start, end)
    )
        return;
    const cause = causeOfJoinedName(text, start, end);
    if (cause !== undefined) offer(reading, NAME_WEIGHT, cause, "name ", start, Math.min(end, start + MAX_NAME));
}

export function readPrivilege(reading: Reading, start: number, end: number): void {
    const { text } = reading;
    if (text.startsWith("prv", start) && isUpper(text.charCodeAt(start + 3)))
        offer(
            reading,
            PRIVILEGE_WEIGHT,
            "owner-missing-privilege",
            "privilege ",
            start,
            Math.min(end, start + MAX_NAME),
        );
}

/** Number of the pair that a meaning ends, 0 for none. */
const PAIR_BY_SECOND = new Uint8Array(MEANINGS);
SECONDS.forEach((second, at) => (PAIR_BY_SECOND[second] = FIRST_PAIR + at));

function keep(reading: Reading, meaning: number): void {
    reading.meaning3 = reading.meaning2;
    reading.meaning2 = reading.meaning1;
    reading.meaning1 = meaning;
}

function noteMeaning({ seen, proof }: Reading, meaning: number, start: number, end: number): void {
    see(seen, meaning);
    if (proof !== undefined) notePlace(proof.places, meaning, start, end);
}

function readMeaning(reading: Reading, meaning: number, start: number, end: number): void {
    noteMeaning(reading, meaning, start, end);
    const pair = PAIR_BY_SECOND[meaning] || 0;
    if (pair === 0) return;
    const first = FIRSTS[pair - FIRST_PAIR];
    if (first === reading.meaning1 || first === reading.meaning2 || first === reading.meaning3)
        noteMeaning(reading, pair, start, end);
}

function readIdeographs(reading: Reading, start: number, end: number): void {
    for (let at = start; at + 1 < end; at++) {
        const hash = hashOfTwo(reading.text.charCodeAt(at), reading.text.charCodeAt(at + 1));
        const value = lookUp(WORDS, cut(hash));
        if (value >> KIND_SHIFT !== MEANING) continue;
        readMeaning(reading, indexOf(value), at, at + 2);
        keep(reading, indexOf(value));
    }
}

/** Reads a word of a sentence: what it means, and whether it ends a known run of four. */
export function readWord(
    reading: Reading,
    start: number,
    end: number,
    hash: number,
    meaning: number,
    kinds: number,
): void {
    if (!reading.inTrace && (!reading.quoted || reading.labelled || reading.structured)) {
        if (meaning !== 0) readMeaning(reading, meaning, start, end);
        if ((kinds & HAN) !== 0) readIdeographs(reading, start, end);
        const run = hashOfRun(reading.hash3, reading.hash2, reading.hash1, hash);
        const value = lookUp(ANCHORS, run);
        if (value >= 0) offer(reading, ANCHOR_WEIGHT, causeOf(value), "sentence of the platform");
    }
    keep(reading, meaning);
    reading.hash3 = reading.hash2;
    reading.hash2 = reading.hash1;
    reading.hash1 = hash;
}
