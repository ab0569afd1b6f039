import { type MessageCause } from "../message-cause";

/** Read by tools/generate-error-codes.ts, which writes all families into one table. Numbers by the cause they stand for. */
type NumbersOf = Partial<Record<MessageCause, string>>;

/** HTTP statuses; 203 and 383 are numbers the synchronization reports for Exchange although HTTP has no such meaning. */
export const HTTP_NUMBERS: NumbersOf = {
    informational: "203",
    "timezone-unsupported": "383",
    "authentication-failed": "401 407 440 456",
    "ews-access-blocked": "403",
    "mailbox-not-found": "404",
    "transient-error": "408 409 412 500 502 503 504",
    "sync-state-invalid": "410",
    "message-too-large": "413",
    throttled: "429 509",
    "quota-exceeded": "507",
};

/** SMTP replies; 4xx asks the sender to try again. */
export const SMTP_NUMBERS: NumbersOf = {
    "transient-error": "421 450 451",
    throttled: "432",
    "quota-exceeded": "452 552",
    "secure-connection-failed": "454 538",
    "server-unreachable": "500 501 502 503 504",
    "authentication-failed": "530 534 535",
    "mailbox-not-found": "550 551",
    "invalid-recipient-address": "553",
};

/** Enhanced mail status (RFC 3463) without its first digit; the exact detail wins over its subject, which ends with a dot. */
export const ENHANCED_STATUS_NUMBERS: NumbersOf = {
    "invalid-recipient-address": "1.",
    "mailbox-not-found": "1.1 1.10 2.",
    "invalid-sender": "1.7",
    "send-as-denied": "1.8 2.252 7.1 7.60",
    "quota-exceeded": "2.2 4.5 5.3 7.705",
    "message-too-large": "2.3 3.4",
    "transient-error": "3.",
    "server-unreachable": "4. 5.",
    "authentication-failed": "7.",
    throttled: "7.508 7.708",
};

/** Microsoft Entra sign-in errors that are about the account rather than the token or its certificate. */
export const SIGN_IN_NUMBERS: NumbersOf = {
    "authentication-failed": "50034 50053 50055 50056 50076 50079 50126 50158 53003",
    "user-disabled": "50057",
    "transient-error": "90033 90024 90006",
};

/** Answer of CheckIncomingEmail by number; 0x8005E20B ends with "Reason Code: n". */
export const REASON_NUMBERS: NumbersOf = {
    "duplicate-email": "0",
    "no-correlation-match": "1",
    informational: "2 5 6",
    "no-recipient-match": "3",
    "internal-email-reject": "4",
    "invalid-sender": "7",
};

/** Error number of the appointment, contact and task synchronization that waits for a Yes or No. */
export const SYNC_NUMBER_NUMBERS: NumbersOf = {
    "duplicate-record": "102",
};

/** Codes without a published name, and codes of Windows that the email connector passes on. */
export const NAMELESS_CODE_NUMBERS: NumbersOf = {
    "owner-missing-privilege": "0x8005e259",
    "authentication-failed": "0x8005e272 0x8009030e",
    "user-disabled": "0x8005e273",
    "mailbox-not-exchange-online": "0x8005e274",
    "exchange-license-missing": "0x8005e276",
    informational: "0x8004d294",
    throttled: "0x80072326",
    "server-unreachable": "0x80072ee2 0x80072ee7 0x80072efd 0x80072efe 0x80072af9 0x80072746 0x8007274c 0x8007274d",
    "secure-connection-failed": "0x80072f7d 0x80072f8f 0x80090325 0x80090326",
    "item-not-found": "0x8004010f",
};
