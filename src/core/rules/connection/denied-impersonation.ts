import { supportArticle, syncArticle } from "../articles";
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
        supportArticle(
            "dynamics-365/sales/an-impersonation-error-occurred-when-connecting-dynamics-365-to-exchange",
            "An impersonation error with Exchange Server on premises",
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
