import { supportArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { UNEXPLAINED_FOR_EMAIL } from "../support/item-causes";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const unexplainedItemFailure = defineRule({
    id: "unexplained-item-failure",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Item failure that no other check explains",
    messages: {
        found: "Email of {mailbox} failed with an error that no other check explains. Emails: {count}, the newest on {lastOn}. Its name and code are shown as proof.",
        ...ITEM_BLINDNESS,
    },
    remedy: ["Search for the name or code of the error.", "Ask Microsoft support when it stays unclear."],
    sources: [
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/troubleshoot-item-level-server-side-synchronization-issues",
            "Item level synchronization issues",
        ),
    ],
    covers: [],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, UNEXPLAINED_FOR_EMAIL);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: "possible",
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
