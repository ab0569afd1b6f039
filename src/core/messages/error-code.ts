import { type DecodedCode } from "./classification";

const MAX_UNSIGNED = 0xffffffff;
const MIN_SIGNED = -0x80000000;

function toNumber(value: number | string): number {
    if (typeof value === "number") return value;
    const text = value.trim();
    // Eight digits alone are read as hexadecimal: no 32-bit error has eight decimal digits.
    if (/^(?:0x)?[0-9a-f]{8}$/i.test(text)) return parseInt(text, 16);
    return /^-?\d{1,10}$/.test(text) ? Number(text) : NaN;
}

export function isErrorCode(number: number): boolean {
    return Number.isInteger(number) && number >= MIN_SIGNED && number <= MAX_UNSIGNED;
}

/** The two notations of a number that is an error code. */
export function decodedCode(number: number): DecodedCode {
    const digits = `0000000${(number >>> 0).toString(16).toUpperCase()}`.slice(-8);
    return { number: number | 0, hex: `0x${digits}` };
}

/** Reads a 32-bit error code given signed, unsigned or in hexadecimal, with or without `0x`; undefined when it is none. */
export function decodeErrorCode(value: number | string): DecodedCode | undefined {
    const number = toNumber(value);
    return isErrorCode(number) ? decodedCode(number) : undefined;
}
