import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { findItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const missingAddressEntry = defineRule({
    id: "missing-address-entry",
    category: "tracking",
    stage: "recipientMatched",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Address is missing in the platform's list",
    messages: {
        found: "The platform's list of addresses shows no entry of {mailbox}. Recipients are looked up there, so email can find nobody. An email that fails with NoRecipientMatch proves it.",
        failing:
            "The platform's list of addresses shows no entry of {mailbox}, and email fails with NoRecipientMatch: {count}, the newest on {lastOn}.",
    },
    remedy: [
        "Change the address on the user or queue, save, and change it back, so that its entry is written anew.",
        "Look at the approval of the address afterwards.",
    ],
    sources: [syncArticle("email-fails-to-create-with-norecipientmatch-error", "An email fails with NoRecipientMatch")],
    explains: ["unmatched-recipient"],
    covers: ["emailsearch-row-missing"],
    fixes: ["repair-address-search", "reset-sync-start"],
    needs: ["mailbox", "addressSearch"],
    uses: ["itemGroups"],
    columns: { mailbox: ["regardingobjectid", "emailaddress"] },
    check({ mailbox, addressSearch }, { optional }) {
        const { regardingobjectid, emailaddress } = mailbox.values;
        if (!regardingobjectid || !emailaddress) return notApplicable;
        const owner = regardingobjectid.toLowerCase();
        if (addressSearch.some(({ values }) => values.parentobjectid === owner)) return clear;
        const hit = findItems(valueOf(optional.itemGroups) ?? [], ["no-recipient-match"]);
        return found(hit ? "failing" : "found", {
            confidence: hit ? "likely" : "possible",
            ...(hit ? { severity: "degraded" } : {}),
            data: { mailbox: nameOf(mailbox), ...hit?.data },
            evidence: [cell(mailbox, "emailaddress"), ...(hit?.evidence ?? [])],
        });
    },
});
