import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const deniedImpersonation = defineAlertRule({
    id: "denied-impersonation",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Service account may not open the mailbox",
    causes: ["impersonation-denied"],
    meaning: "The account of the email server profile may not open the mailbox of {mailbox}.",
    remedy: [
        "Give the account of the profile the Exchange role ApplicationImpersonation for this mailbox.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle(
            "the-account-does-not-have-permission-to-impersonate-the-requested-user-error",
            "Account may not impersonate the requested user",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["impersonation-missing"],
    fixes: ["exchange-side", "test-and-enable"],
});
