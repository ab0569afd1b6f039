import { syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const vanishedItem = defineRule({
    id: "vanished-item",
    category: "item",
    stage: "itemRead",
    severity: "advice",
    actor: "user",
    title: "Item is gone from Exchange",
    messages: {
        found: "Items of {mailbox} were moved or deleted in Exchange before they could be processed: {count}, the newest on {lastOn}.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Look whether a rule or another program moves email out of the Inbox as it arrives.",
        "Otherwise nothing needs to be done.",
    ],
    sources: [
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    covers: [],
    fixes: ["outlook-rules"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["item-not-found"], "any");
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence,
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
