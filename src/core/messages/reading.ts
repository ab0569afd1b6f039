import { type DecodedCode, type MessageChannel } from "./classification";
import { decodedCode, isErrorCode } from "./error-code";
import { SENTENCE_START } from "./hash";
import { MEANINGS, type Places, type Seen } from "./meaning-rules";
import { type MessageCause } from "./message-cause";
import { codeValue, SMTP_BASE, SYNC_BASE } from "./numbered";
import { causeOf, KIND_SHIFT, NUMBERS, WRAPPER } from "./tables";
import { CODE_WEIGHT, STATUS_WEIGHT, WRAPPER_CODE_WEIGHT } from "./weight";

const MAX_RECOGNIZED = 6;
/** Further away than any distance that is asked for. */
const NEVER = -99;
/** Stands in place of an end: the start is no place in the text but the number itself. */
const IS_NUMBER = -1;

/** Gives the published name of a signed error code; the control has none in its code and reads names from its texts. */
export type NameOf = (code: number) => string | undefined;

/** What a reader writes down who wants to show what the cause rests on; finding the cause alone needs none of it. */
export interface Proof {
    readonly nameOf: NameOf | undefined;
    /** Strongest first. */
    readonly recognized: string[];
    readonly places: Places;
    code: DecodedCode | undefined;
    codeWeight: number;
    httpStatus: number | undefined;
}

export function createProof(nameOf: NameOf | undefined): Proof {
    return {
        nameOf,
        recognized: [],
        places: new Int32Array(MEANINGS),
        code: undefined,
        codeWeight: -1,
        httpStatus: undefined,
    };
}

/**
 * What one pass over a text found so far: the strongest evidence, and whether the reader is behind a label, inside a quotation
 * (subjects and names of people) or in a stack trace.
 */
export interface Reading {
    readonly text: string;
    readonly channel: MessageChannel;
    readonly proof: Proof | undefined;
    cause: MessageCause;
    weight: number;
    tokens: number;
    lineTokens: number;
    afterNewline: boolean;
    labelled: boolean;
    quoted: boolean;
    structured: boolean;
    inTrace: boolean;
    lineHasQuote: boolean;
    smtpSeen: boolean;
    clutter: boolean;
    braceAt: number;
    codeWordAt: number;
    reasonWordAt: number;
    statusWordAt: number;
    lastRole: number;
    hash1: number;
    hash2: number;
    hash3: number;
    meaning1: number;
    meaning2: number;
    meaning3: number;
    readonly seen: Seen;
}

/** Begins a text; without a proof only the cause is found. */
export function startReading(text: string, channel: MessageChannel, proof: Proof | undefined): Reading {
    return {
        text,
        channel,
        proof,
        cause: "unknown-message",
        weight: 0,
        tokens: 0,
        lineTokens: 0,
        afterNewline: false,
        labelled: false,
        quoted: false,
        structured: false,
        inTrace: false,
        lineHasQuote: false,
        smtpSeen: false,
        clutter: false,
        braceAt: NEVER,
        codeWordAt: NEVER,
        reasonWordAt: NEVER,
        statusWordAt: NEVER,
        lastRole: 0,
        hash1: SENTENCE_START,
        hash2: SENTENCE_START,
        hash3: SENTENCE_START,
        meaning1: 0,
        meaning2: 0,
        meaning3: 0,
        seen: [0, 0, 0],
    };
}

function note({ recognized }: Proof, label: string, strongest: boolean): void {
    const at = recognized.indexOf(label);
    if (strongest) {
        if (at >= 0) recognized.splice(at, 1);
        recognized.unshift(label);
    } else if (at < 0 && recognized.length < MAX_RECOGNIZED) recognized.push(label);
}

/** Offers a cause; it is shown as the words and the part of the text from `start` to `end`. */
export function offer(
    reading: Reading,
    weight: number,
    cause: MessageCause,
    words: string,
    start = 0,
    end = start,
): void {
    const strongest = weight > reading.weight;
    if (strongest) {
        reading.weight = weight;
        reading.cause = cause;
    }
    const { proof } = reading;
    if (proof !== undefined)
        note(proof, words + (end === IS_NUMBER ? start : reading.text.slice(start, end)), strongest);
}

export function offerCode(reading: Reading, number: number): void {
    if (!isErrorCode(number)) return;
    const value = codeValue(number);
    // The number of a wrapper proves little: the error inside decides.
    const weight = value < 0 ? 0 : value >> KIND_SHIFT === WRAPPER ? WRAPPER_CODE_WEIGHT : CODE_WEIGHT;
    offer(reading, weight, causeOf(value), reading.proof === undefined ? "" : codeLabel(reading.proof, number, weight));
}

function codeLabel(proof: Proof, number: number, weight: number): string {
    const decoded = decodedCode(number);
    const name = proof.nameOf && proof.nameOf(decoded.number);
    if (weight > proof.codeWeight) {
        proof.codeWeight = weight;
        proof.code = name ? { ...decoded, name } : decoded;
    }
    return `code ${decoded.hex} ${name || ""}`.trim();
}

/** Offers a number of a family by its key, if it stands for a cause. It is shown as `offer` says. */
export function offerNumber(
    reading: Reading,
    weight: number,
    key: number,
    words: string,
    start: number,
    end = IS_NUMBER,
): boolean {
    const value = NUMBERS.get(key);
    if (value === undefined) return false;
    offer(reading, weight, causeOf(value), words, start, end);
    return true;
}

export function offerStatus(reading: Reading, status: number, weight: number): boolean {
    if (reading.smtpSeen && offerNumber(reading, weight, SMTP_BASE + status, "SMTP ", status)) return true;
    if (!offerNumber(reading, weight, status, "HTTP ", status)) return false;
    const { proof } = reading;
    if (proof !== undefined) proof.httpStatus = proof.httpStatus || status;
    return true;
}

export function offerSync(reading: Reading, number: number): boolean {
    return offerNumber(reading, CODE_WEIGHT, SYNC_BASE + number, "synchronization error ", number);
}

/** The number that came with the message: an error code, a synchronization error number or an HTTP status. */
export function offerParameter(reading: Reading, number: number): void {
    if (number > 0 && number < 1000) {
        if (!offerSync(reading, number)) offerStatus(reading, number, STATUS_WEIGHT);
    } else if (number !== 0) offerCode(reading, number);
}
