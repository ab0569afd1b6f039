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

/** UTF-8 when the bytes are that, else Windows-1252, in which every byte means something. */
function decodePart(bytes: Uint8Array): string {
    // The last bytes may cut a character in two, because only the beginning of a file is read.
    const whole = [0, 1, 2, 3].map((cut) => bytes.subarray(0, Math.max(0, bytes.length - cut)));
    for (const part of whole) {
        const text = decodeAs("utf-8", part, true);
        if (text !== undefined) return text;
    }
    return decodeAs("windows-1252", bytes, false) ?? "";
}

const [CR, LF] = [13, 10];

/** Where the first empty line begins; the length when there is none. */
function headerEnd(bytes: Uint8Array): number {
    for (let at = 1; at < bytes.length; at += 1) {
        const [before, here] = [bytes[at - 1], bytes[at]];
        if ((here === LF && before === LF) || (here === CR && (before === CR || before === LF))) return at;
    }
    return bytes.length;
}

/**
 * The text of a mail file: UTF-16 when its mark says so, else headers and text each by what their bytes are, since a text in Latin-1 may
 * follow headers in UTF-8.
 */
export function decodeMailBytes(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes, false) ?? "";
    if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes, false) ?? "";
    const end = headerEnd(bytes);
    return decodePart(bytes.subarray(0, end)) + decodePart(bytes.subarray(end));
}
