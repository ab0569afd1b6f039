/** A server that an email passed, as its Received header says. */
export interface Hop {
    /** Name of the server that took it; text from outside. */
    readonly by: string;
    /** ISO 8601 in UTC. */
    readonly on: string;
}

export type Protection = "none" | "signed" | "encrypted" | "rights";

/** What is known about the email that someone misses. Empty texts and lists mean "not known" or "none", see `headersKnown`. */
export interface TracedEmail {
    /** True when it was taken from internet headers, so that an absent header is really absent. */
    readonly headersKnown: boolean;
    /** With angle brackets, as Dataverse stores it. */
    readonly messageId: string;
    readonly inReplyTo: string;
    /** Oldest first. */
    readonly references: readonly string[];
    /** Thread-Index header: base64, of which the first 22 bytes name the conversation. */
    readonly conversationIndex: string;
    readonly from: string;
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    /** Addresses that a server delivered it to; they show an alias, a group or Bcc. */
    readonly deliveredTo: readonly string[];
    readonly subject: string;
    /** ISO 8601 in UTC, or empty. */
    readonly sentOn: string;
    /** When it arrived in the mailbox, ISO 8601 in UTC, or empty. */
    readonly receivedOn: string;
    readonly hops: readonly Hop[];
    readonly protection: Protection;
    /** Bytes of the whole email, where the file tells. */
    readonly size?: number;
}

export const EMPTY_EMAIL: TracedEmail = {
    headersKnown: false,
    messageId: "",
    inReplyTo: "",
    references: [],
    conversationIndex: "",
    from: "",
    to: [],
    cc: [],
    bcc: [],
    deliveredTo: [],
    subject: "",
    sentOn: "",
    receivedOn: "",
    hops: [],
    protection: "none",
};

/** Message-IDs are stored with their angle brackets; people paste them with or without. */
export function normalizeMessageId(text: string): string {
    const bare = text.trim().replace(/^<|>$/g, "").trim();
    return bare === "" ? "" : `<${bare}>`;
}

export type RecipientField = "to" | "cc" | "bcc" | "deliveredTo";

export interface NamedRecipient {
    /** Lower case. */
    readonly address: string;
    readonly field: RecipientField;
}

const FIELDS: readonly RecipientField[] = ["to", "cc", "bcc", "deliveredTo"];

/** Every recipient once, by the first field that names it. */
export function recipientsOf(email: TracedEmail): readonly NamedRecipient[] {
    const seen = new Map<string, NamedRecipient>();
    for (const field of FIELDS) {
        for (const text of email[field]) {
            const address = text.trim().toLowerCase();
            if (address !== "" && !seen.has(address)) seen.set(address, { address, field });
        }
    }
    return [...seen.values()];
}

/** The moment from which the way through the mailbox counts: arrival, or else sending. */
export function arrivalOf({ receivedOn, sentOn }: TracedEmail): string {
    return receivedOn || sentOn;
}

/** True when there is enough to look for: the Message-ID, or a sender with a recipient, or a subject with a time. */
export function isTraceable(email: TracedEmail): boolean {
    if (email.messageId !== "") return true;
    if (email.from !== "" && recipientsOf(email).length > 0) return true;
    return email.subject.trim() !== "" && arrivalOf(email) !== "";
}
