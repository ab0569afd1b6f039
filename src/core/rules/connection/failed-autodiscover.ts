import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const failedAutodiscover = defineAlertRule({
    id: "failed-autodiscover",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Location of the mailbox cannot be determined",
    causes: ["autodiscover-failed"],
    meaning: "Autodiscover does not tell where the mailbox of {mailbox} is.",
    remedy: [
        "Check the autodiscover records of the mail domain.",
        "With an Exchange server on premises, enter its location in the email server profile instead.",
    ],
    sources: [syncArticle("error-when-testing-enabling-mailbox", "The mailbox location could not be determined")],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["mailbox-location-unknown"],
    fixes: ["profile-settings", "exchange-side", "test-and-enable"],
});
