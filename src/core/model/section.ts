/** What became of one question to the environment. Only `ok` and `notApplicable` say anything about the mailbox. */
export type Section<T> =
    | { readonly status: "ok"; readonly value: T; readonly readAt: string; readonly notes?: readonly string[] }
    /** `reason` is the last part of a text's key; evidence of an earlier version holds the sentence itself. */
    | { readonly status: "notApplicable"; readonly reason: string; readonly readAt: string }
    | Unread;

export type UnreadStatus = "denied" | "missing" | "failed";

/**
 * A section that could not be read: `denied` by privilege, `missing` because the environment has no such table, function or row,
 * `failed` for everything else (throttled, slow, offline, malformed).
 */
export interface Unread {
    readonly status: UnreadStatus;
    readonly message: string;
    readonly privilege?: string;
    readonly code?: number;
    readonly httpStatus?: number;
    readonly kind?: string;
    readonly readAt: string;
}

export function isUnread<T>(section: Section<T>): section is Unread {
    return section.status === "denied" || section.status === "missing" || section.status === "failed";
}
