import { valueOf } from "../../facts/combine";
import { adminGuide } from "../../rules/articles";
import { nameOf } from "../../rules/support/mailbox-kind";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const folderTracking = defineManualFix({
    id: "folder-tracking",
    title: "Track email in a folder",
    messages: {
        why: "Email of {mailbox} that lies outside of the root Inbox is tracked only when its folder is a tracked folder.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Folder-level tracking must be switched on in the environment; the mailbox must belong to a user and lie on Exchange.",
        "In the personal options of the user, choose Configure folder tracking rules, and name the folder below the Inbox and the record it belongs to.",
        "Every subfolder needs an own rule; when the limit of rules is reached, remove rules that are no longer needed.",
        "Move one email into the folder and look after 15 minutes whether it is tracked.",
    ],
    sources: [adminGuide("configure-outlook-exchange-folder-level-tracking", "Configure folder-level tracking")],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why", { mailbox: nameOf(mailbox) });
    },
    isCured: ruleIsClear,
});
