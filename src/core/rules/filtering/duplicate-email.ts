import { adminGuide, supportArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const duplicateEmail = defineItemRule({
    id: "duplicate-email",
    category: "filtering",
    stage: "notDuplicateOrInternal",
    severity: "advice",
    actor: "user",
    title: "Email is already tracked from another mailbox",
    causes: ["duplicate-email"],
    meaning:
        "Email in {mailbox} was not created because the same message is in the environment already. Emails: {count}, the newest on {lastOn}. Every message is tracked once, whoever receives it.",
    remedy: [
        "Look for the existing activity by subject or by message ID; it holds all recipients.",
        "When the activity holds only a placeholder instead of its attachments, Safe Attachments delivers the email twice; choose another action than Dynamic Delivery.",
        "When a queue misses its queue item, set SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail to true.",
    ],
    sources: [
        supportArticle("dynamics-365/sales/an-email-fails-be-created-with-duplicate", "An email fails with Duplicate"),
        adminGuide("create-queue-items-from-synchronized-email-messages", "Queue items from synchronized email"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/attachments-not-tracked-to-dynamics-365-after-office-365-atp-is-enabled",
            "Attachments are not tracked with Defender for Office 365",
        ),
    ],
    covers: ["duplicate-already-tracked", "safe-attachments-dynamic-delivery"],
});
