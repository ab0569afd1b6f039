import { EMPTY_EMAIL, normalizeMessageId, type TracedEmail } from "../../core/trace/traced-email";
import type { Formatter } from "../../core/text/formatter";

export const DRAFT_FIELDS = ["messageId", "from", "to", "cc", "bcc", "subject", "receivedOn"] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** Fields that hold several addresses. */
export const LIST_FIELDS: ReadonlySet<DraftField> = new Set(["to", "cc", "bcc"]);

/** What stands in the fields, over what was read from the email itself. */
export interface EmailDraft {
    readonly fields: Readonly<Record<DraftField, string>>;
    readonly read: TracedEmail;
}

export const EMPTY_DRAFT: EmailDraft = {
    fields: { messageId: "", from: "", to: "", cc: "", bcc: "", subject: "", receivedOn: "" },
    read: EMPTY_EMAIL,
};

/** A moment as the field for date and time shows it: the reader's local time without a zone. Empty when it is no moment. */
function toLocalField(iso: string, formatter: Formatter): string {
    const time = Date.parse(iso);
    if (Number.isNaN(time)) return "";
    // The formatter only turns local times into UTC, so the offset is taken from a time nearby.
    const wall = new Date(time).toISOString().slice(0, 16);
    const utc = formatter.toUtc(wall);
    const offset = utc === undefined ? 0 : Date.parse(`${wall}Z`) - Date.parse(utc);
    return new Date(time + offset).toISOString().slice(0, 16);
}

/** Fills the fields with what was read; they can be corrected. */
export function draftOf(read: TracedEmail, formatter: Formatter): EmailDraft {
    const list = (addresses: readonly string[]): string => addresses.join("; ");
    return {
        read,
        fields: {
            messageId: read.messageId,
            from: read.from,
            to: list(read.to),
            cc: list(read.cc),
            bcc: list(read.bcc),
            subject: read.subject,
            receivedOn: toLocalField(read.receivedOn || read.sentOn, formatter),
        },
    };
}

function addressesIn(text: string): readonly string[] {
    return (
        text
            .split(/[;,\n]/)
            .map((part) => /<([^<>]*)>/.exec(part)?.[1] ?? part)
            // Text that is copied from other programs may hold marks that nobody sees.
            .map((address) => address.replace(/\p{Cf}/gu, "").trim())
            .filter((address) => address !== "")
    );
}

/** The email to trace: the fields as they stand, with everything else that was read. */
export function emailOf({ fields, read }: EmailDraft, formatter: Formatter): TracedEmail {
    const shown = toLocalField(read.receivedOn || read.sentOn, formatter);
    const receivedOn =
        fields.receivedOn === shown ? read.receivedOn || read.sentOn : (formatter.toUtc(fields.receivedOn) ?? "");
    return {
        ...read,
        messageId: normalizeMessageId(fields.messageId),
        from: addressesIn(fields.from)[0] ?? "",
        to: addressesIn(fields.to),
        cc: addressesIn(fields.cc),
        bcc: addressesIn(fields.bcc),
        subject: fields.subject.trim(),
        receivedOn,
    };
}
