/** One header line, unfolded; the name in lower case. */
export interface Header {
    readonly name: string;
    readonly value: string;
}

/** A longer header is cut: no address list that a person can have is longer. */
const LONGEST_VALUE = 256 * 1024;
const MOST_HEADERS = 5_000;

// Names of headers that a mail certainly has; they tell a pasted header with empty lines in between from the text of the mail.
const CERTAIN =
    /^(?:received|from|to|cc|bcc|subject|date|message-id|in-reply-to|references|thread-index|thread-topic|mime-version|return-path|delivered-to|content-type|x-[\w-]+|authentication-results|arc-[\w-]+|dkim-signature)[ \t]*:/i;

/** Every email has these two (RFC 5322, section 3.6). */
const REQUIRED = ["from", "date"];
const ONCE: ReadonlySet<string> = new Set(["from", "to", "cc", "subject", "date", "message-id"]);
const SPACED_LINES = 8;

function isCertain(line: string): boolean {
    return CERTAIN.test(line.slice(0, 100));
}

function readLine(line: string): Header | undefined {
    const colon = line.slice(0, 200).indexOf(":");
    if (colon < 1) return undefined;
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    return /^[\w!#$%&'*+./^`{|}~-]+$/.test(name)
        ? { name, value: line.slice(colon + 1, colon + 1 + LONGEST_VALUE) }
        : undefined;
}

/** True when headers follow an empty line: the text of a forwarded email begins with From and To, too. */
function goesOn(headers: readonly Header[], line: string): boolean {
    const has = (wanted: string): boolean => headers.some(({ name }) => name === wanted);
    const next = isCertain(line) ? readLine(line)?.name : undefined;
    return next !== undefined && !REQUIRED.every(has) && !(ONCE.has(next) && has(next));
}

/** Where a text was pasted so that an empty line follows every line, those lines go. */
function withoutDoubleSpacing(lines: readonly string[]): readonly string[] {
    const first = lines.findIndex((line) => line.trim() !== "");
    const sample = lines.slice(first, first + SPACED_LINES);
    const isSpaced =
        sample.length === SPACED_LINES && sample.every((line, at) => (line.trim() === "") === (at % 2 === 1));
    return isSpaced ? lines.slice(first).filter((_, at) => at % 2 === 0) : lines;
}

/**
 * The headers of an email file or of pasted text, in their order. Folded lines are joined as RFC 5322 says. An empty line ends the headers,
 * unless an email cannot begin without what is still missing and what follows is surely a header again. Lines that are none are passed over.
 */
export function splitHeaders(text: string): readonly Header[] {
    const lines = withoutDoubleSpacing(text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/));
    const headers: Header[] = [];
    let current: { name: string; parts: string[]; length: number } | undefined;
    const flush = (): void => {
        if (current !== undefined) headers.push({ name: current.name, value: current.parts.join("").trim() });
        current = undefined;
    };
    for (let index = 0; index < lines.length && headers.length < MOST_HEADERS; index += 1) {
        const line = lines[index] ?? "";
        if (line.trim() === "") {
            if (current === undefined && headers.length === 0) continue;
            flush();
            if (!goesOn(headers, (lines[index + 1] ?? "").trimStart())) break;
            continue;
        }
        if ((line.startsWith(" ") || line.startsWith("\t")) && current !== undefined) {
            if (current.length < LONGEST_VALUE) {
                current.parts.push(line);
                current.length += line.length;
            }
            continue;
        }
        flush();
        const header = readLine(line.trimStart());
        if (header !== undefined) current = { name: header.name, parts: [header.value], length: header.value.length };
    }
    flush();
    return headers;
}
