import { valueOf } from "../../facts/combine";
import { syncArticle } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const userAccount = defineManualFix({
    id: "user-account",
    title: "Enable the user with the right access",
    messages: {
        why: "The user of {mailbox} is disabled, cannot read and write, or may not be used as a sender. The user is changed in the admin center or in the personal options.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Look in the Microsoft 365 admin center whether the user may sign in and is a member of the environment's security group.",
        "In the admin center of the environment, open the user and set the access mode to Read-Write.",
        "For sending as another user, let that user allow it in the personal options, tab Email.",
        "Activate the mailbox when it became inactive, and test and enable it.",
    ],
    sources: [
        syncArticle("error-code-8005e276", "Error code 8005E276 when you test and enable a mailbox"),
        syncArticle("cannot-send-email-as-another-user", "Email cannot be sent as another user"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
