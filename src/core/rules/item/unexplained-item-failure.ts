import { reference, supportArticle } from "../articles";
import { UNEXPLAINED_FOR_EMAIL } from "../support/item-causes";
import { defineItemRule } from "../support/item-rule";

export const unexplainedItemFailure = defineItemRule({
    id: "unexplained-item-failure",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Item failure that no other check explains",
    causes: UNEXPLAINED_FOR_EMAIL,
    atMost: "possible",
    meaning:
        "Email of {mailbox} failed with an error that no other check explains. Emails: {count}, the newest on {lastOn}. Its name and code are shown as proof.",
    remedy: ["Search for the name or code of the error.", "Ask Microsoft support when it stays unclear."],
    sources: [
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/troubleshoot-item-level-server-side-synchronization-issues",
            "Item level synchronization issues",
        ),
        reference("power-apps/developer/data-platform/reference/web-service-error-codes", "Web service error codes"),
    ],
    covers: [],
});
