import { NUMBERS } from "./tables";

// Families of numbers share one table; below the smallest error code there is room for the others.
export const SMTP_BASE = 1000;
export const ENHANCED_BASE = 2000;
export const REASON_BASE = 12_000;
export const SYNC_BASE = 13_000;
export const SIGN_IN_BASE = 50_000;
export const SIGN_IN_END = 100_000;
const FIRST_CODE = 0x30000;

/** Key of a signed or unsigned error code: without its highest bit, which all of them have. */
export function codeKey(code: number): number {
    return (code ^ 0x80000000) >>> 0;
}

/** Value of an error code, or -1 when it stands for no cause. */
export function codeValue(code: number): number {
    const value = NUMBERS.get(codeKey(code));
    return value === undefined || codeKey(code) < FIRST_CODE ? -1 : value;
}
