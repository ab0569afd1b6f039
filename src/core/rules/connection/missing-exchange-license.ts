import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const missingExchangeLicense = defineAlertRule({
    id: "missing-exchange-license",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Exchange Online licence is missing",
    causes: ["exchange-license-missing"],
    meaning: "The mailbox behind {mailbox} has no Exchange Online licence.",
    remedy: [
        "Assign a licence that contains Exchange Online in the Microsoft 365 admin center.",
        "Test and enable the mailbox after the licence has become active.",
    ],
    sources: [
        syncArticle(
            "email-cannot-be-received-because-license-is-invalid-error",
            "Email cannot be received because the licence is invalid",
        ),
        syncArticle("error-code-8005e276", "Error code 8005E276 when you test and enable a mailbox"),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["exchange-licence-missing"],
    fixes: ["user-licence", "test-and-enable"],
});
