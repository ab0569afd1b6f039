import { valueOf } from "../../facts/combine";
import { adminGuide, syncArticle } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const addressRecords = defineManualFix({
    id: "address-records",
    title: "Clean up who has the address",
    messages: {
        why: "The address of {mailbox} is missing, differs between records or belongs to several of them, so recipients are not matched as intended.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Look at the user or queue, at its mailbox, and at contacts, accounts and leads with the same address.",
        "Correct the address on the user or queue; the mailbox follows it. Then let the address be approved again, and test and enable the mailbox.",
        "Take the address off records that should not have it, or deactivate them.",
        "Email to a distribution group or an alias reaches nobody here: let the mailbox accept all email, or add the alias to a queue or user.",
    ],
    sources: [
        adminGuide("associate-email-address", "How email addresses are associated with records"),
        syncArticle("email-fails-to-create-with-norecipientmatch-error", "Email fails with NoRecipientMatch"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
