import { valueOf } from "../../facts/combine";
import { adminGuide } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const profileSettings = defineManualFix({
    id: "profile-settings",
    title: "Correct the email server profile",
    messages: {
        why: "The email server profile of {mailbox} is inactive, or its server, ports or sign-in do not fit. Passwords and secrets are entered only on its form.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Open the email server profile; activate it when it is inactive.",
        "Compare server type, addresses, ports and sign-in with those of the mail server. Exchange Online takes no password any more.",
        "A change counts for every mailbox of the profile, so agree on it first.",
        "Save, and test and enable the mailboxes of the profile.",
    ],
    sources: [
        adminGuide("connect-exchange-online", "Connect to Exchange Online"),
        adminGuide("connect-exchange-server-on-premises", "Connect to Exchange Server on-premises"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
