import { valueOf } from "../../facts/combine";
import { syncArticle } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const customCode = defineManualFix({
    id: "custom-code",
    title: "Repair the plug-in or workflow",
    messages: {
        why: "A plug-in or workflow stops the email of {mailbox} while it is created. Only its developer can repair it.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Give the developer the name, the error text and the time from the alert; plug-in trace logs show more when they are switched on.",
        "When email must flow before it is repaired, deactivate the workflow or the plug-in step; others may rely on it, so agree on it first.",
        "Email with the category Tracked to Dynamics 365 (Undeliverable) is not tried again by itself: track it by hand, or remove the category and set the start date back.",
    ],
    sources: [
        syncArticle(
            "unknownincomingemailintegrationerror-2147220891",
            "UnknownIncomingEmailIntegrationError -2147220891",
        ),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
