import type { TraceFix } from "./trace-fixes";

/** The fixes for a refusal by rule, by the platform's reason. */
export const FIXES_OF_REASON: Readonly<Record<string, readonly TraceFix[]>> = {
    NoCorrelationMatch: [{ fixId: "filtering-method" }],
    NoRecipientMatch: [{ fixId: "filtering-method" }, { fixId: "address-records" }],
    InternalEmailReject: [{ fixId: "organization-switch", input: { column: "ignoreinternalemail", value: false } }],
    InvalidSender: [{ fixId: "sender-item" }],
};

/** The checks that fail for this reason, so that the reader finds the proof. */
export const CHECKS_OF_REASON: Readonly<Record<string, readonly string[]>> = {
    NoCorrelationMatch: [
        "filtering-method",
        "filter-scope",
        "known-sender",
        "reply-header",
        "tracking-token",
        "conversation-index",
    ],
    NoRecipientMatch: ["recipient-match", "hidden-recipient", "inactive-recipient", "ambiguous-recipient"],
    InternalEmailReject: ["internal-email"],
    InvalidSender: ["known-sender"],
};
