import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const blockedExchangeAccess = defineAlertRule({
    id: "blocked-exchange-access",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Exchange blocks the access",
    causes: ["ews-access-blocked"],
    meaning:
        "Exchange Web Services are switched off for {mailbox}, or the platform is not on the list of permitted applications.",
    remedy: [
        "In Exchange, switch Exchange Web Services on for the mailbox.",
        "When the organization uses an allow list, add the user agents of Dynamics 365 to it.",
    ],
    sources: [syncArticle("http-server-returned-forbidden-exception", "Http server returned Forbidden")],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["ews-disabled"],
    fixes: ["exchange-side", "test-and-enable"],
});
