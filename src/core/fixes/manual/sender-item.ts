import { valueOf } from "../../facts/combine";
import { adminGuide, syncArticle } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const senderItem = defineManualFix({
    id: "sender-item",
    title: "Deal with the single email",
    messages: {
        why: "Single emails of {mailbox} cannot be stored as they are: too large, or with an address that is not valid.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Find the email in Outlook by its subject and time.",
        "When it is too large, save its attachments elsewhere and take them out, or raise the limit of the environment.",
        "When an address is not valid, ask the sender to send it again with a complete address.",
        "Track the email by hand, or set the start date back so that it is read again.",
    ],
    sources: [
        adminGuide("settings-email", "Manage email settings"),
        syncArticle("error-when-creating-an-incoming-email", "InvalidSender when an incoming email is created"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
