import { decodeMailBytes, isOutlookMsg } from "./decode-bytes";
import { parseMail, type ParsedMail } from "./parse-mail";

/** The email in bytes: the beginning of a file, and the size of all of it. Never throws. */
export function parseMailBytes(bytes: Uint8Array, size: number): ParsedMail {
    if (isOutlookMsg(bytes)) return { status: "failed", problem: "outlookMsg" };
    return parseMail(decodeMailBytes(bytes), size);
}
