import { adminGuide, syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const oversizedEmail = defineRule({
    id: "oversized-email",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "user",
    title: "Email is too large",
    messages: {
        found: "Email of {mailbox} is larger than the platform can take. Emails: {count}, the newest on {lastOn}.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Ask for the files by a link instead of attachments.",
        "Check the limit for attachments in the email settings of the environment.",
    ],
    sources: [
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
        adminGuide("settings-email", "Manage email settings"),
    ],
    explains: ["undeliverable-email"],
    covers: ["email-over-150mb", "attachment-too-large-or-blocked"],
    fixes: ["sender-item", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["message-too-large"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence,
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
