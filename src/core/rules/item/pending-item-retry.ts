import { syncArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const pendingItemRetry = defineItemRule({
    id: "pending-item-retry",
    category: "item",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Item is tried again",
    causes: ["transient-error", "throttled"],
    meaning:
        "Email of {mailbox} failed with a temporary error. Emails: {count}, the newest on {lastOn}. The platform tries each of them up to five times.",
    remedy: [
        "Wait for the next cycles, about 15 minutes each.",
        "When the same email fails five times, ask Microsoft support with the error code.",
    ],
    sources: [
        syncArticle(
            "an-error-occurred-while-synchronizing-item",
            "An error occurs when receiving or synchronizing an email",
        ),
    ],
    explains: ["undeliverable-email"],
    covers: ["act-item-unexpected-error"],
});
