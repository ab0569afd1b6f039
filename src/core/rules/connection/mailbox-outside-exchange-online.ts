import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const mailboxOutsideExchangeOnline = defineAlertRule({
    id: "mailbox-outside-exchange-online",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Mailbox is not in Exchange Online",
    causes: ["mailbox-not-exchange-online"],
    meaning:
        "The profile of {mailbox} is for Exchange Online, but the mailbox is on premises, has no licence or is not yet migrated.",
    remedy: [
        "Check where the mailbox lives.",
        "Choose a hybrid or on-premises profile for a mailbox on premises, or move and license the mailbox.",
        "Test and enable the mailbox.",
    ],
    sources: [syncArticle("error-code-8005e274", "Error code 8005E274 when you test and enable a mailbox")],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["mailbox-not-rest-enabled", "wrong-profile-type"],
    fixes: ["exchange-side", "server-profile", "test-and-enable"],
});
