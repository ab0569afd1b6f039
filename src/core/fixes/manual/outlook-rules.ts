import { valueOf } from "../../facts/combine";
import { adminGuide, syncArticle } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const outlookRules = defineManualFix({
    id: "outlook-rules",
    title: "Keep email in the root Inbox",
    messages: {
        why: "Only the root Inbox of {mailbox} is read. Rules, sweeping or the Spam folder can take email away before it is seen, and no row in Dataverse tells where an email lies.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "In Outlook, look for the missing email in the Spam folder, in Focused and Other, and in folders that rules fill.",
        "Let rules that move email run later, or change them to copy or categorize the email, and mark wanted senders as safe.",
        "Move the missing emails back to the Inbox.",
        "Set the start date of the mailbox to before the oldest of them, because only email received after it is read.",
    ],
    sources: [
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
        adminGuide("best-practices-server-side-synchronization", "Best practices for server-side synchronization"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
