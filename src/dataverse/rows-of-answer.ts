import { DataverseError } from "../core/model/dataverse-error";
import type { RawRow, RowsPage } from "../core/port";

function isRecord(value: unknown): value is RawRow {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asRecord(value: unknown): RawRow {
    if (!isRecord(value)) throw new DataverseError("The answer is no JSON object.", { kind: "malformed" });
    return value;
}

/** Takes the list of rows out of an answer's `value` or `entities`. */
export function asRows(value: unknown): readonly RawRow[] {
    if (!Array.isArray(value) || !value.every(isRecord)) {
        throw new DataverseError("The answer holds no list of rows.", { kind: "malformed" });
    }
    return value;
}

/** The cookie stands in an XML element, encoded twice; undefined when there is none or it cannot be decoded. */
export function decodeCookie(annotation: unknown): string | undefined {
    if (typeof annotation !== "string") return undefined;
    const encoded = /pagingcookie="([^"]*)"/.exec(annotation)?.[1];
    if (!encoded) return undefined;
    try {
        return decodeURIComponent(decodeURIComponent(encoded));
    } catch {
        // A cookie that cannot be read is as good as none: the next page is then asked for by number.
        return undefined;
    }
}

/** Puts a page together; `more` is believed only when the server said it. */
export function toPage(rows: readonly RawRow[], more: boolean, cookieAnnotation: unknown): RowsPage {
    const cookie = decodeCookie(cookieAnnotation);
    return { rows, more, ...(cookie === undefined ? {} : { cookie }) };
}
