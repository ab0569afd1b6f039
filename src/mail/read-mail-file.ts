import { parseMailBytes } from "./parse-mail-bytes";
import type { ParsedMail } from "./parse-mail";

/** Headers end long before this; the rest of a file is never read, so that 25 MB cost no more than 25 KB. */
export const HEADER_BYTES = 1024 * 1024;

function readBytes(blob: Blob): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => {
            const { result } = reader;
            if (result === null || typeof result === "string") reject(new Error("The file gave no bytes."));
            else resolve(new Uint8Array(result));
        };
        reader.onerror = () => reject(reader.error ?? new Error("The file could not be read."));
        reader.readAsArrayBuffer(blob);
    });
}

/** Reads the headers of a file that was chosen or dropped. Never rejects. */
export async function readMailFile(file: Blob): Promise<ParsedMail> {
    try {
        return parseMailBytes(await readBytes(file.slice(0, HEADER_BYTES)), file.size);
    } catch {
        return { status: "failed", problem: "unreadable" };
    }
}
