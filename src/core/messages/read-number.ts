import { CAPITAL, DIGIT, HEX_LETTER, LETTER } from "./scan-tokens";
import { codeValue, ENHANCED_BASE, REASON_BASE, SIGN_IN_BASE, SIGN_IN_END } from "./numbered";
import { offer, offerCode, offerNumber, offerStatus, offerSync, type Reading } from "./reading";
import { CODE_WEIGHT, LABELLED_STATUS_WEIGHT, NAME_WEIGHT, SIGN_IN_WEIGHT, STATUS_WEIGHT } from "./weight";

const TWO_31 = 0x80000000;
const NEAR = 4;

/** Facilities that Dataverse, Windows and .NET use for errors; keeps telephone numbers and sizes out. */
function looksLikeErrorCode(code: number): boolean {
    const facility = code >>> 16;
    return facility >= 0x8003 && facility <= 0x8020;
}

function readDecimal(reading: Reading, text: string, start: number, end: number): void {
    const value = Number(text.slice(start, end));
    const negative = value < TWO_31 ? -value : value;
    // Some pages and tickets lose the minus sign; a number of this size that is in the table is no accident.
    if (
        codeValue(negative) >= 0 ||
        ((value > TWO_31 || "-−–".includes(text.charAt(start - 1) || " ")) && looksLikeErrorCode(negative))
    )
        offerCode(reading, negative);
}

function readHex(reading: Reading, text: string, start: number, end: number): void {
    // The first group of a GUID looks the same but a hyphen follows.
    if (text[end] === "-" || text[start - 1] === "-") return;
    const code = parseInt(text.slice(end - 8, end), 16);
    if (looksLikeErrorCode(code)) offerCode(reading, code);
}

/** "5.7.60": an enhanced mail status is three numbers, the first 4 or 5, and not part of an address or a version. */
const ENHANCED = /^[45]\.(\d)\.(\d{1,3})(?!\d|\.\d)/;

/** What the server asks for behind the status, and Exchange's reply for its limits before it, say more than the status. */
function offerCompanion(reading: Reading, text: string, start: number, end: number): boolean {
    if (/^.{0,40}\bSTARTTLS/i.test(text.slice(end, end + 50)))
        offer(reading, NAME_WEIGHT, "secure-connection-failed", "mail status ", start, end);
    else if (text.slice(start - 4, start - 1) === "432")
        offer(reading, NAME_WEIGHT, "throttled", "SMTP ", start - 4, end);
    else return false;
    return true;
}

function readEnhanced(reading: Reading, text: string, start: number): void {
    const found = text[start - 1] === "." ? null : ENHANCED.exec(text.slice(start, start + 9));
    if (found === null) return;
    const end = start + found[0].length;
    const words = "mail status ";
    const subject = ENHANCED_BASE + 1000 * Number(found[1]);
    // The exact detail wins over its subject. A reply that begins with 4 asks the sender to try again, whatever its subject.
    const known =
        offerNumber(reading, NAME_WEIGHT, subject + 1 + Number(found[2]), words, start, end) ||
        offerCompanion(reading, text, start, end);
    if (!known && text[start] === "4") offer(reading, NAME_WEIGHT, "transient-error", words, start, end);
    if (known || text[start] === "4" || offerNumber(reading, NAME_WEIGHT, subject, words, start, end))
        reading.smtpSeen = true;
}

function readStatus(reading: Reading, text: string, start: number, end: number): void {
    const before = text.charAt(start - 1);
    // Parts of addresses, ports, times and versions: 203.0.113.25:995.
    if (
        (text[end] === "." && text.charAt(end + 1) >= "0" && text.charAt(end + 1) <= "9") ||
        ".:#/-".includes(before || " ")
    )
        return;
    const status = Number(text.slice(start, end));
    const { tokens, labelled } = reading;
    if (tokens - reading.codeWordAt <= 2 && offerSync(reading, status)) return;
    const bracketed = before === "(" && text[end] === ")";
    if (labelled || bracketed || reading.smtpSeen || tokens - reading.statusWordAt <= NEAR)
        offerStatus(reading, status, labelled ? LABELLED_STATUS_WEIGHT : STATUS_WEIGHT);
}

function readDigit(reading: Reading, text: string, start: number): void {
    const digit = Number(text[start]);
    const reason = reading.tokens - reading.reasonWordAt <= 2;
    if (!reason || !offerNumber(reading, CODE_WEIGHT, REASON_BASE + digit, "reason code ", digit))
        readEnhanced(reading, text, start);
}

function readSignIn(reading: Reading, text: string, start: number, end: number): void {
    const number = text.slice(start + 6, end);
    if (!/^\d{4,8}$/.test(number)) return;
    const key = SIGN_IN_BASE + Number(number);
    if (key >= SIGN_IN_BASE + SIGN_IN_END || !offerNumber(reading, SIGN_IN_WEIGHT, key, "", start, end))
        offer(reading, SIGN_IN_WEIGHT, "oauth-token-failed", "", start, end);
}

/** Reads a token that holds digits: error codes in every notation, statuses, reason numbers, sign-in errors. */
export function readNumber(reading: Reading, start: number, end: number, kinds: number): void {
    const { text } = reading;
    const length = end - start;
    if ((kinds & ~(DIGIT | HEX_LETTER | CAPITAL)) === 0 && length === 8) readHex(reading, text, start, end);
    else if (kinds === DIGIT) {
        if (length === 10) readDecimal(reading, text, start, end);
        else if (length === 3) readStatus(reading, text, start, end);
        else if (length === 1) readDigit(reading, text, start);
    } else if ((kinds & LETTER) === 0) return;
    else if (length === 10 && /^0x[0-9a-f]{8}$/i.test(text.slice(start, end))) readHex(reading, text, start, end);
    else if (length > 9 && length < 15 && text.startsWith("AADSTS", start)) readSignIn(reading, text, start, end);
}
