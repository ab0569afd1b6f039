import { MESSAGE_CAUSES, type MessageCause } from "../../messages/message-cause";

/** Causes of refused email that have a rule of their own. */
const EXPLAINED_FOR_EMAIL: readonly MessageCause[] = [
    "customization-error",
    "dataverse-timeout",
    "duplicate-email",
    "forward-mailbox-misconfigured",
    "internal-email-reject",
    "invalid-recipient-address",
    "invalid-sender",
    "item-not-found",
    "message-too-large",
    "no-correlation-match",
    "no-recipient-match",
    "owner-missing-license",
    "owner-missing-privilege",
    "owner-no-security-role",
    "recipient-or-sender-missing",
    "throttled",
    "transient-error",
];

/** Whatever no other rule explains, so that no refused email is passed over in silence. */
export const UNEXPLAINED_FOR_EMAIL = MESSAGE_CAUSES.filter((cause) => !EXPLAINED_FOR_EMAIL.includes(cause));

/** Everything but failing custom code and vanished items, which have rules of their own for every kind of item. */
export const REFUSED_FOR_APPOINTMENTS = MESSAGE_CAUSES.filter(
    (cause) => cause !== "customization-error" && cause !== "item-not-found",
);

/** From a timeout to the time zone: causes of single items, which no rule looks for in alerts. */
export const NEVER_SOUGHT_IN_ALERTS: readonly MessageCause[] = [
    ...MESSAGE_CAUSES.slice(1, 15),
    "forward-mailbox-misconfigured",
];
