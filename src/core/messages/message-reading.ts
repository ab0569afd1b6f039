import { meaningOf } from "./camel-case";
import { cut, SENTENCE_START } from "./hash";
import { ruleFor, wordsOf } from "./meaning-rules";
import { readNumber } from "./read-number";
import { readName, readPrivilege, readRole, readUnlistedName, readWord } from "./read-words";
import { offer, type Reading } from "./reading";
import { CAPITAL, DIGIT, STEM_LENGTH } from "./scan-tokens";
import { causeOf, indexOf, KIND_SHIFT, lookUp, MEANING, ROLE, WORDS } from "./tables";
import {
    ANCHOR_WEIGHT,
    CODE_WEIGHT,
    LABELLED_NAME_WEIGHT,
    NAME_WEIGHT,
    WEAK_WORDING_WEIGHT,
    WORDING_WEIGHT,
} from "./weight";

/** A label line is short: "Email Server Error Code:" has four words, its Spanish translation eight. */
const LABEL_WORDS = 9;

/** Only tokens with one of these can be a number, a privilege or a name that was never listed. */
const SPECIAL = DIGIT | CAPITAL;

const NEWLINE = 10;
const TAB = 9;
const QUOTE = 0x22;
const GUILLEMET_OPEN = 0xab;
const GUILLEMET_CLOSE = 0xbb;
const COLON = 0x3a;
const BRACE = 0x7b;
const WIDE_COLON = 0xff1a;
const CORNER_OPEN = 0x300c;
const CORNER_CLOSE = 0x300d;
const QUOTES = '"“”«»';

function endLine(reading: Reading, unit: number): void {
    // A dashboard row copies the subject first; the reason stands in the last column and alone decides.
    if (unit === TAB && reading.channel === "ilm" && reading.weight > 0) {
        reading.weight = 0;
        reading.cause = "unknown-message";
        reading.seen.fill(0);
        if (reading.proof !== undefined) reading.proof.recognized.length = 0;
    }
    reading.lineTokens = 0;
    reading.afterNewline = true;
    reading.labelled = reading.quoted = reading.inTrace = reading.lineHasQuote = false;
}

function endLabel(reading: Reading): void {
    const short = reading.afterNewline && reading.lineTokens <= LABEL_WORDS && !reading.lineHasQuote;
    if (short || reading.tokens - reading.codeWordAt < LABEL_WORDS) reading.labelled = true;
}

/** Takes punctuation that ends a sentence, opens or closes a quotation, or follows a label. */
export function readMark(reading: Reading, unit: number): void {
    if (unit === QUOTE || unit === GUILLEMET_OPEN || unit === GUILLEMET_CLOSE || (unit >= 0x201c && unit <= 0x201e)) {
        // JSON also comes behind a sentence of its own, and a text that is quoted as a whole is no name.
        reading.structured ||= reading.tokens === reading.braceAt;
        reading.quoted = !reading.quoted && (reading.tokens > 0 || !QUOTES.includes(reading.text.trimEnd().slice(-1)));
        reading.lineHasQuote = true;
    } else if (unit === CORNER_OPEN || unit === CORNER_CLOSE) reading.quoted = unit === CORNER_OPEN;
    else if (unit === BRACE) {
        reading.structured ||= reading.tokens === 0;
        reading.braceAt = reading.tokens;
    } else {
        if (unit === NEWLINE || unit === TAB) endLine(reading, unit);
        else if (unit === COLON || unit === WIDE_COLON) endLabel(reading);
        reading.hash1 = reading.hash2 = reading.hash3 = SENTENCE_START;
        reading.meaning1 = reading.meaning2 = reading.meaning3 = 0;
    }
}

// What outweighs a name holds a digit or stands behind the mark of a label. Its own place is set before every use.
const STRONGER = /[\d:：]/g;

/** Whether nothing behind this place can outweigh a code or a name; for the cause alone the rest need not be read. */
function isSettled({ proof, channel, cause, weight, labelled, text }: Reading, place: number): boolean {
    // A decisive code still gives way to the next column of a dashboard row and to a notice of Exchange.
    if (proof !== undefined || channel === "ilm" || cause === "invalid-sender") return false;
    if (weight >= CODE_WEIGHT) return true;
    STRONGER.lastIndex = place;
    return (weight >= LABELLED_NAME_WEIGHT || !labelled) && !STRONGER.test(text);
}

/** Takes the next word or number and keeps the strongest evidence; true when what follows cannot change the cause. */
export function readToken(
    reading: Reading,
    start: number,
    end: number,
    hash: number,
    stem: number,
    kinds: number,
): boolean {
    reading.tokens++;
    const before = reading.weight;
    const special = (kinds & SPECIAL) !== 0;
    if (special && (kinds & DIGIT) !== 0) readNumber(reading, start, end, kinds);
    const value = lookUp(WORDS, cut(hash));
    const kind = value >> KIND_SHIFT;
    let role = 0;
    if (value >= 0) {
        if (kind < MEANING) readName(reading, value, start, end);
        else if (kind === ROLE) readRole(reading, (role = indexOf(value)));
    } else if (special && end - start > STEM_LENGTH + 1) readUnlistedName(reading, start, end);
    reading.lastRole = role;
    reading.lineTokens++;
    if (special && end - start > 5) readPrivilege(reading, start, end);
    // Words and sentences only count when nothing stronger was found, so behind a code they need no look.
    if (reading.weight >= ANCHOR_WEIGHT)
        return reading.weight > before && reading.weight >= NAME_WEIGHT && isSettled(reading, end);
    readWord(reading, start, end, hash, meaningOf(value, stem), kinds);
    return false;
}

/** Ends the reading: the words are asked only when nothing stronger was found. */
export function finishReading(reading: Reading, severity: number | undefined): void {
    if (reading.clutter && (reading.weight < WORDING_WEIGHT || reading.cause === "invalid-sender")) {
        // Exchange's own notice has no usable sender; the platform documents its alert as ignorable.
        reading.weight = 0;
        offer(reading, ANCHOR_WEIGHT, "informational", "notice of Exchange Clutter");
    }
    const rule = reading.weight < WORDING_WEIGHT ? ruleFor(reading.seen) : undefined;
    if (rule === undefined) return;
    const cause = causeOf(rule.cause);
    if (cause === "informational" && severity === 3) return;
    const weight = cause === "transient-error" ? WEAK_WORDING_WEIGHT : WORDING_WEIGHT;
    const { proof, text } = reading;
    offer(reading, weight, cause, proof === undefined ? "" : `wording ${wordsOf(rule, proof.places, text)}`);
}
