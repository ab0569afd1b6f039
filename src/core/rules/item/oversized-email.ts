import { adminGuide, reference, syncArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const oversizedEmail = defineItemRule({
    id: "oversized-email",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "user",
    title: "Email is too large",
    causes: ["message-too-large"],
    meaning: "Email of {mailbox} is larger than the platform can take. Emails: {count}, the newest on {lastOn}.",
    remedy: [
        "Ask for the files by a link instead of attachments.",
        "Check the limit for attachments in the email settings of the environment.",
    ],
    sources: [
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
        adminGuide("settings-email", "Manage email settings"),
        reference(
            "training/modules/use-services-model-driven-apps/server-side-sync",
            "Server-side synchronization (training)",
        ),
    ],
    explains: ["undeliverable-email"],
    covers: ["email-over-150mb", "attachment-too-large-or-blocked"],
    fixes: ["sender-item", "reset-sync-start"],
});
