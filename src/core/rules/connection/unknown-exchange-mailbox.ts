import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const unknownExchangeMailbox = defineAlertRule({
    id: "unknown-exchange-mailbox",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Exchange finds no mailbox for the address",
    causes: ["mailbox-not-found"],
    meaning: "Exchange finds no mailbox behind the address of {mailbox}.",
    remedy: [
        "Check that the address belongs to a mailbox and not to a contact, an alias or a distribution list.",
        "When the mailbox lives in another Microsoft 365 tenant, use a profile that is set up for that tenant.",
        "Correct the address on the user or queue, approve it and test the mailbox.",
    ],
    sources: [
        syncArticle("the-smtp-address-has-no-mailbox", "The SMTP address has no mailbox associated with it"),
        syncArticle(
            "test-enable-fails-for-unrecognized-email-address",
            "Test and Enable fails because no user was found",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["resource-not-a-mailbox", "mailbox-in-other-tenant"],
    fixes: ["exchange-side", "address-records", "test-and-enable"],
});
