import { adminGuide, supportArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const duplicateEmail = defineRule({
    id: "duplicate-email",
    category: "filtering",
    stage: "notDuplicateOrInternal",
    severity: "advice",
    actor: "user",
    title: "Email is already tracked from another mailbox",
    messages: {
        found: "Email in {mailbox} was not created because the same message is in the environment already. Emails: {count}, the newest on {lastOn}. Every message is tracked once, whoever receives it.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Look for the existing activity by subject or by message ID; it holds all recipients.",
        "When a queue misses its queue item, set SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail to true.",
    ],
    sources: [
        supportArticle("dynamics-365/sales/an-email-fails-be-created-with-duplicate", "An email fails with Duplicate"),
        adminGuide("create-queue-items-from-synchronized-email-messages", "Queue items from synchronized email"),
    ],
    covers: ["duplicate-already-tracked"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["duplicate-email"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
