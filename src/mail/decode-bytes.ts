/** Outlook's own file format begins with the mark of a compound file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOutlookMsg(bytes: Uint8Array): boolean {
    return COMPOUND_FILE.every((byte, index) => bytes[index] === byte);
}

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
    try {
        return new TextDecoder(label, { fatal }).decode(bytes);
    } catch {
        return undefined;
    }
}

/**
 * The text of a mail file: UTF-16 when its mark says so, UTF-8 when the bytes are that, else Windows-1252, in which every byte means
 * something. The last bytes may cut a character in two, because only the beginning of a file is read.
 */
export function decodeMailBytes(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes, false) ?? "";
    if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes, false) ?? "";
    const whole = [0, 1, 2, 3].map((cut) => bytes.subarray(0, Math.max(0, bytes.length - cut)));
    for (const part of whole) {
        const text = decodeAs("utf-8", part, true);
        if (text !== undefined) return text;
    }
    return decodeAs("windows-1252", bytes, false) ?? "";
}
