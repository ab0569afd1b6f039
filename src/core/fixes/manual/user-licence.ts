import { valueOf } from "../../facts/combine";
import { syncArticle } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const userLicence = defineManualFix({
    id: "user-licence",
    title: "Give the user a licence",
    messages: {
        why: "The owner of {mailbox} lacks a licence, or the mailbox lacks one for Exchange Online. Licences are given in the Microsoft 365 admin center.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Open the user in the Microsoft 365 admin center and add a licence that includes Dataverse, and for an own mailbox one that includes Exchange Online.",
        "Wait until the user is synchronized to the environment, which can take an hour; adding the user to the environment again speeds it up.",
        "Look whether the user is enabled and still has a security role.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle(
            "email-cannot-be-received-because-license-is-invalid-error",
            "Email cannot be received because the license is invalid",
        ),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
