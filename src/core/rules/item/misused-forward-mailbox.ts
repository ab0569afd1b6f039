import { adminGuide, syncArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const misusedForwardMailbox = defineItemRule({
    id: "misused-forward-mailbox",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Forward mailbox is used wrongly",
    causes: ["forward-mailbox-misconfigured"],
    meaning:
        "Email of {mailbox} was not forwarded as an attachment, or its source mailbox is not set to Forward Mailbox. Emails: {count}, the newest on {lastOn}.",
    remedy: [
        "Forward email as an attachment by a rule in Outlook or Exchange.",
        "Set Incoming Email of the source mailbox to Forward Mailbox. Reading each mailbox by itself is the better way.",
    ],
    sources: [
        syncArticle("error-when-creating-an-incoming-email", "An error occurred while creating the incoming email"),
        adminGuide("forward-mailbox-vs-individual-mailboxes", "Forward mailbox and individual mailboxes"),
    ],
    explains: ["undeliverable-email"],
    covers: ["forward-mailbox-item-invalid", "forward-mailbox-throttled"],
    fixes: ["forward-mailbox"],
});
