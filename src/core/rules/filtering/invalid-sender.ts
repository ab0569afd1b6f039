import { adminGuide, syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const invalidSender = defineRule({
    id: "invalid-sender",
    category: "filtering",
    stage: "notDuplicateOrInternal",
    severity: "degraded",
    actor: "exchangeAdmin",
    title: "Email has no usable sender",
    messages: {
        found: "Email in {mailbox} was refused with InvalidSender: its From address is missing or no valid address. Emails: {count}, the newest on {lastOn}. Notices that Exchange itself puts into a mailbox look like this.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Look at the From address of the email in Outlook. Notices of Exchange, such as those about Clutter, can be ignored.",
        "Correct the program or server that sends without a valid From address.",
    ],
    sources: [
        syncArticle("error-when-creating-an-incoming-email", "An error occurred while creating the incoming email"),
        adminGuide("use-outlook-category-track-appointments-emails", "Use an Outlook category to track items"),
    ],
    explains: ["undeliverable-email"],
    covers: ["invalid-sender", "clutter-info-alert"],
    fixes: ["sender-item"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["invalid-sender"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
