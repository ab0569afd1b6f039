const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function utf8(text: string): readonly number[] {
    return [...text].flatMap((character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x80) return [code];
        const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
        if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
        if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
        return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
    });
}

/** Core has neither btoa nor Buffer. */
export function encodeBase64(text: string): string {
    const bytes = utf8(text);
    let out = "";
    for (let index = 0; index < bytes.length; index += 3) {
        const [a = 0, b, c] = [bytes[index], bytes[index + 1], bytes[index + 2]];
        const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
        const sign = (shift: number): string => ALPHABET.charAt((bits >> shift) & 63);
        out += sign(18) + sign(12) + (b === undefined ? "=" : sign(6)) + (c === undefined ? "=" : sign(0));
    }
    return out;
}

/** The text behind base64, or undefined when it is no base64 of UTF-8. */
export function decodeBase64(base64: string): string | undefined {
    const signs = base64.replace(/\s/g, "");
    if (signs.length % 4 !== 0 || !/^[a-z0-9+/]*={0,2}$/i.test(signs)) return undefined;
    let percent = "";
    for (let index = 0; index < signs.length; index += 4) {
        const values = [...signs.slice(index, index + 4)].map((sign) => (sign === "=" ? 0 : ALPHABET.indexOf(sign)));
        const bits = values.reduce((sum, value) => (sum << 6) | value, 0);
        const bytes = [16, 8, 0].map((shift) => (bits >> shift) & 255);
        const padding = signs.slice(index, index + 4).split("=").length - 1;
        for (const byte of bytes.slice(0, 3 - padding)) percent += `%${byte.toString(16).padStart(2, "0")}`;
    }
    try {
        return decodeURIComponent(percent);
    } catch {
        // Bytes that are no UTF-8: the file was made by something else.
        return undefined;
    }
}
