import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const exceededQuota = defineAlertRule({
    id: "exceeded-quota",
    severity: "degraded",
    actor: "exchangeAdmin",
    title: "Exchange quota is used up",
    causes: ["quota-exceeded"],
    meaning: "A storage or sending limit of the Exchange mailbox of {mailbox} is used up.",
    remedy: [
        "Free space in the Exchange mailbox or raise its quota.",
        "When the sending limit is reached, spread the messages over a longer time.",
    ],
    sources: [
        syncArticle("errorquotaexceeded-exchange-server-returned-403-error", "ErrorQuotaExceeded in a mailbox alert"),
        syncArticle("errorsubmissionquotaexceeded-exception", "ErrorSubmissionQuotaExceeded in a mailbox alert"),
    ],
    explains: ["postponed-mailbox"],
    covers: ["exchange-quota-exceeded", "submission-quota-exceeded"],
    fixes: ["exchange-side"],
});
