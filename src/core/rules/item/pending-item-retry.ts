import { syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const pendingItemRetry = defineRule({
    id: "pending-item-retry",
    category: "item",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Item is tried again",
    messages: {
        found: "Email of {mailbox} failed with a temporary error. Emails: {count}, the newest on {lastOn}. The platform tries each of them up to five times.",
        ...ITEM_BLINDNESS,
    },
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
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["transient-error", "throttled"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence,
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
