import { addressParser, decodeWords, type Address } from "postal-mime";
import {
    EMPTY_EMAIL,
    normalizeMessageId,
    type Hop,
    type Protection,
    type TracedEmail,
} from "../core/trace/traced-email";
import { parseMailDate } from "./parse-date";
import { splitHeaders, type Header } from "./split-headers";

/** Why a text is no email that can be traced. */
export type MailProblem = "empty" | "outlookMsg" | "noHeaders" | "unreadable";

/** Worth knowing about an email that was read. */
export type MailNote = "noMessageId" | "noSender" | "noRecipients" | "noArrival" | "manyRecipients";

export type ParsedMail =
    | { readonly status: "ok"; readonly email: TracedEmail; readonly notes: readonly MailNote[] }
    | { readonly status: "failed"; readonly problem: MailProblem };

/** More recipients than Exchange lets one email have. */
const MOST_RECIPIENTS = 2_000;
const MOST_REFERENCES = 100;
const MOST_HOPS = 50;
const LONGEST_SUBJECT = 1_000;
const LONGEST_ADDRESS = 320;
const LONGEST_ID = 1_000;

// Control characters would be obeyed by terminals, and direction marks would make one address look like another.
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

function clean(text: string, longest: number): string {
    return text.replace(CONTROL, " ").trim().slice(0, longest);
}

/** Without what programs put around an address when it is copied: a link's scheme or single quotes. */
function bareAddress(text: string): string {
    const plain = text.replace(/^mailto:/i, "");
    return /^'[^']+'$/.test(plain) ? plain.slice(1, -1) : plain;
}

function flatten(list: readonly Address[]): readonly string[] {
    return list.flatMap((entry) => {
        if (entry.group !== undefined) return flatten(entry.group);
        const address = clean(bareAddress(entry.address ?? ""), LONGEST_ADDRESS);
        return address.includes("@") ? [address] : [];
    });
}

function valuesOf(headers: readonly Header[], name: string): readonly string[] {
    return headers.filter((header) => header.name === name).map(({ value }) => value);
}

function addressesOf(headers: readonly Header[], ...names: readonly string[]): readonly string[] {
    const found = names.flatMap((name) => valuesOf(headers, name).flatMap((value) => flatten(addressParser(value))));
    return [...new Map(found.map((address) => [address.toLowerCase(), address])).values()].slice(0, MOST_RECIPIENTS);
}

function idsIn(text: string): readonly string[] {
    // Spaces come from folding in the middle of a long one.
    const ids = (text.match(/<[^<>]{1,998}>/g) ?? []).map((id) => clean(id.replace(/\s+/g, ""), LONGEST_ID));
    return ids.filter((id) => id.length > 2);
}

/** A Message-ID, also one that someone wrote without brackets. */
function idOf(text: string): string {
    const [id] = idsIn(text);
    return id ?? normalizeMessageId(clean(text.split(/\s/)[0] ?? "", LONGEST_ID));
}

function hopsOf(headers: readonly Header[]): readonly Hop[] {
    const hops = valuesOf(headers, "received")
        .slice(0, MOST_HOPS)
        .flatMap((value): readonly Hop[] => {
            const on = parseMailDate(value.slice(value.lastIndexOf(";") + 1));
            const by = /\bby\s+([^\s;()]{1,255})/i.exec(value)?.[1] ?? "";
            return on === undefined ? [] : [{ by: clean(by, 255), on }];
        });
    // Every server writes its line above the earlier ones.
    return hops.reverse();
}

function protectionOf(headers: readonly Header[]): Protection {
    const type = (valuesOf(headers, "content-type")[0] ?? "").slice(0, 1_000).toLowerCase();
    const contentClass = (valuesOf(headers, "content-class")[0] ?? "").toLowerCase();
    if (contentClass.includes("rpmsg") || type.includes("rpmsg")) return "rights";
    if (type.startsWith("multipart/signed")) return "signed";
    if (type.startsWith("multipart/encrypted")) return "encrypted";
    if (/^application\/(?:x-)?pkcs7-mime/.test(type)) return type.includes("signed-data") ? "signed" : "encrypted";
    return "none";
}

function notesOf(email: TracedEmail): readonly MailNote[] {
    const count = email.to.length + email.cc.length + email.bcc.length;
    const notes: readonly (readonly [MailNote, boolean])[] = [
        ["noMessageId", email.messageId === ""],
        ["noSender", email.from === ""],
        ["noRecipients", count === 0],
        ["manyRecipients", count > 100],
        ["noArrival", email.receivedOn === ""],
    ];
    return notes.filter(([, applies]) => applies).map(([note]) => note);
}

/**
 * Reads the headers of an email file or of pasted text. Never throws. `size` is that of the whole file in bytes, where it is known; the text
 * of the email is not looked at.
 */
export function parseMail(text: string, size?: number): ParsedMail {
    if (text.trim() === "") return { status: "failed", problem: "empty" };
    const headers = splitHeaders(text);
    const first = (name: string): string => valuesOf(headers, name)[0] ?? "";
    const known = ["from", "to", "cc", "subject", "date", "message-id", "received"];
    if (!headers.some(({ name }) => known.includes(name))) return { status: "failed", problem: "noHeaders" };
    try {
        const hops = hopsOf(headers);
        const email: TracedEmail = {
            ...EMPTY_EMAIL,
            headersKnown: true,
            messageId: idOf(first("message-id")),
            inReplyTo: idOf(first("in-reply-to")),
            references: idsIn(first("references")).slice(-MOST_REFERENCES),
            conversationIndex: clean(first("thread-index").replace(/\s+/g, ""), LONGEST_ID),
            from: addressesOf(headers, "from")[0] ?? addressesOf(headers, "sender")[0] ?? "",
            to: addressesOf(headers, "to"),
            cc: addressesOf(headers, "cc"),
            bcc: addressesOf(headers, "bcc"),
            deliveredTo: addressesOf(headers, "delivered-to", "x-original-to", "envelope-to", "x-envelope-to"),
            subject: clean(decodeWords(first("subject")), LONGEST_SUBJECT),
            sentOn: parseMailDate(first("date")) ?? "",
            receivedOn: hops[hops.length - 1]?.on ?? "",
            hops,
            protection: protectionOf(headers),
            ...(size === undefined ? {} : { size }),
        };
        return { status: "ok", email, notes: notesOf(email) };
    } catch {
        // The parser of others is not known to throw; a text that makes it do so is no readable email.
        return { status: "failed", problem: "unreadable" };
    }
}
