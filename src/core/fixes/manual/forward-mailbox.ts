import { valueOf } from "../../facts/combine";
import { adminGuide } from "../../rules/articles";
import { defineManualFix, notOffered } from "../define-fix";
import { ruleIsClear } from "../support/rule-is-clear";

export const forwardMailbox = defineManualFix({
    id: "forward-mailbox",
    title: "Set the forward mailbox up",
    messages: {
        why: "A forward mailbox takes only email that was forwarded as an attachment, and Microsoft advises against it.",
        unread: "The mailbox could not be read.",
    },
    steps: [
        "Give each user and queue an own mailbox with server-side synchronization where you can.",
        "Otherwise let the forwarding rules send each email as an attachment to the forward mailbox.",
        "Delete Emails after Processing works only for forward mailboxes and queues.",
    ],
    sources: [
        adminGuide("forward-mailbox-vs-individual-mailboxes", "Forward mailbox or individual mailboxes"),
        adminGuide("create-forward-mailboxes-edit-mailboxes", "Create forward mailboxes or edit mailboxes"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        return mailbox === undefined ? notOffered(say("unread")) : say("why");
    },
    isCured: ruleIsClear,
});
