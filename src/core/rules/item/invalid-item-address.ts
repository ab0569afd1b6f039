import { supportArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const invalidItemAddress = defineRule({
    id: "invalid-item-address",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "user",
    title: "Email contains an address that cannot be stored",
    messages: {
        found: "Email of {mailbox} was refused because an address in it is missing or malformed. Emails: {count}, the newest on {lastOn}.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Look at the addresses in To and Cc of the email in Outlook.",
        "Correct the address book entry or the program that writes it.",
    ],
    sources: [
        supportArticle(
            "dynamics-365/sales/alert-appears-users-dynamics-365-mailbox-record",
            "UnknownIncomingEmailIntegrationError -2147218677",
        ),
    ],
    explains: ["undeliverable-email"],
    covers: ["invalid-recipient-address"],
    fixes: ["sender-item"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["invalid-recipient-address", "recipient-or-sender-missing"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence,
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
