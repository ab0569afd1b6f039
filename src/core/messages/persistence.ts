import { type Persistence, type RetryRule } from "./classification";
import { type MessageCause } from "./message-cause";

/** Documented: a transient error is tried ten times, five minutes apart, then counts as permanent. */
const CONNECTION_RETRY: RetryRule = {
    attempts: 10,
    minutesApart: 5,
    afterwards: "The mailbox is switched off for that direction.",
};

/** Documented for errors while one email is created. */
const ITEM_RETRY: RetryRule = {
    attempts: 5,
    minutesApart: 15,
    afterwards: "The email is marked as undeliverable and left out.",
};

export interface PersistenceRule {
    readonly persistence: Persistence;
    readonly retry?: RetryRule;
}

const UNKNOWN: PersistenceRule = { persistence: "unknown" };
const PERMANENT: PersistenceRule = { persistence: "permanent" };
const TRANSIENT: PersistenceRule = { persistence: "transient", retry: CONNECTION_RETRY };
const PERMANENT_ITEM: PersistenceRule = { persistence: "permanent", retry: ITEM_RETRY };

const RULES: Partial<Record<MessageCause, PersistenceRule>> = {
    "transient-error": TRANSIENT,
    throttled: TRANSIENT,
    "customization-error": PERMANENT_ITEM,
    "invalid-sender": PERMANENT_ITEM,
    "owner-no-security-role": PERMANENT_ITEM,
    "dataverse-timeout": { persistence: "transient", retry: ITEM_RETRY },
    informational: UNKNOWN,
    "unknown-message": UNKNOWN,
    "server-unreachable": UNKNOWN,
    "secure-connection-failed": UNKNOWN,
    "quota-exceeded": UNKNOWN,
};

/** Whether the platform tries again. Level 2 (Warning) is how it marks a connection error that it still retries. */
export function persistenceOf(cause: MessageCause, severity: number | undefined): PersistenceRule {
    const rule = RULES[cause] || PERMANENT;
    if (rule !== UNKNOWN || cause === "informational") return rule;
    if (severity === 2) return TRANSIENT;
    return severity === 3 ? PERMANENT : UNKNOWN;
}
