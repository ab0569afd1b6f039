import { cell } from "../../model/row";
import { syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";
import { methodInForce } from "../support/filtering-method";

export const unmatchedRecipient = defineRule({
    id: "unmatched-recipient",
    category: "filtering",
    stage: "recipientMatched",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "No recipient is a user or queue",
    messages: {
        found: "Email in {mailbox} was refused with NoRecipientMatch: no address in To or Cc belongs to a user or queue. Emails: {count}, the newest on {lastOn}. Such email comes through a distribution group, by Bcc, or to an alias that is stored nowhere.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Set the mailbox's user or queue to track All email messages; then email through groups, Bcc and unknown aliases is accepted too.",
        "Or store the alias as an address of the user or queue.",
        "When the address is right and still not found, change it on the user or queue, save, and change it back, so that its search row is written anew.",
    ],
    sources: [
        syncArticle("email-fails-to-create-with-norecipientmatch-error", "An email fails with NoRecipientMatch"),
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
    ],
    covers: [
        "no-recipient-match",
        "recipient-distribution-group",
        "recipient-bcc",
        "recipient-alias-unknown",
        "recipient-left-unresolved",
    ],
    fixes: ["repair-address-search", "address-records", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    uses: ["filtering", "organization"],
    check({ mailbox, itemGroups, itemVisibility }, { optional }) {
        const hit = findItems(itemGroups, ["no-recipient-match"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: [...hit.evidence, cell(mailbox, "emailaddress"), ...methodInForce(optional).evidence],
            since: hit.firstOn,
        });
    },
});
