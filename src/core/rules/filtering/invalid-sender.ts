import { adminGuide, syncArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const invalidSender = defineItemRule({
    id: "invalid-sender",
    category: "filtering",
    stage: "notDuplicateOrInternal",
    severity: "degraded",
    actor: "exchangeAdmin",
    title: "Email has no usable sender",
    causes: ["invalid-sender"],
    meaning:
        "Email in {mailbox} was refused with InvalidSender: its From address is missing or no valid address. Emails: {count}, the newest on {lastOn}. Notices that Exchange itself puts into a mailbox look like this.",
    remedy: [
        "Look at the From address of the email in Outlook. Notices of Exchange, such as those about Clutter, can be ignored.",
        "Correct the program or server that sends without a valid From address.",
    ],
    sources: [
        syncArticle("error-when-creating-an-incoming-email", "An error occurred while creating the incoming email"),
        adminGuide("use-outlook-category-track-appointments-emails", "Use an Outlook category to track items"),
    ],
    explains: ["undeliverable-email"],
    covers: ["invalid-sender", "clutter-info-alert"],
    fixes: ["sender-item"],
});
