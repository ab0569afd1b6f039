import { valueOf } from "../../facts/combine";
import { adminGuide, syncArticle } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const exchangeSide = defineManualFix({
    id: "exchange-side",
    title: "Let Exchange accept the synchronization",
    messages: {
        why: "Exchange or the connection to it refuses the synchronization of {mailbox}. That is changed there, by an Exchange administrator.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Give the alert's text and time to the Exchange administrator.",
        "Check there that the mailbox exists under exactly this address, is not blocked, has room, and has a licence.",
        "Check that Exchange Web Services are allowed for the mailbox and for the organization, and that no policy blocks the application or the service account.",
        "For a server of your own, check that it can be reached from the internet, that its certificate is valid, and that the service account may impersonate.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
        adminGuide("connect-exchange-online", "Connect to Exchange Online"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
