import { supportArticle, syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const ignorableAlert = defineAlertRule({
    id: "ignorable-alert",
    category: "monitoring",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Alert that can be ignored",
    causes: ["informational"],
    meaning: "A warning of {mailbox} only informs; nothing has failed.",
    remedy: ["Delete the alert when it is in the way. Nothing else needs to be done."],
    sources: [
        supportArticle(
            "dynamics-365/sales/exchange-server-returned-203-error-in-mailbox-alert",
            "Exchange server returned 203 in a mailbox alert",
        ),
        syncArticle("tracked-to-dynamics-365-category-added", "The category Tracked to Dynamics 365 was added"),
    ],
    covers: ["act-203-ignorable", "tracked-category-info-alert"],
    fixes: ["delete-alerts"],
});
