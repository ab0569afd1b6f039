import { adminGuide, syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const misusedForwardMailbox = defineRule({
    id: "misused-forward-mailbox",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Forward mailbox is used wrongly",
    messages: {
        found: "Email of {mailbox} was not forwarded as an attachment, or its source mailbox is not set to Forward Mailbox. Emails: {count}, the newest on {lastOn}.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Forward email as an attachment by a rule in Outlook or Exchange.",
        "Set Incoming Email of the source mailbox to Forward Mailbox. Reading each mailbox by itself is the better way.",
    ],
    sources: [
        syncArticle("error-when-creating-an-incoming-email", "An error occurred while creating the incoming email"),
        adminGuide("forward-mailbox-vs-individual-mailboxes", "Forward mailbox and individual mailboxes"),
    ],
    explains: ["undeliverable-email"],
    covers: ["forward-mailbox-item-invalid", "forward-mailbox-throttled"],
    fixes: ["forward-mailbox"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["forward-mailbox-misconfigured"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence,
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
