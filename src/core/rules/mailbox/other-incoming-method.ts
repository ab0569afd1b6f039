import { cell } from "../../model/row";
import { IncomingDelivery } from "../../model/generated/option-sets";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const otherIncomingMethod = defineRule({
    id: "other-incoming-method",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Incoming email does not use server-side synchronization",
    messages: {
        outlook:
            "Incoming email of {mailbox} is left to Dynamics 365 for Outlook, so server-side synchronization does not read it.",
        forward:
            "Incoming email of {mailbox} is expected through a forward mailbox, so its own Inbox is not read. Only what a rule forwards as an attachment can be tracked.",
    },
    remedy: [
        "Set Incoming Email of the mailbox to Server-Side Synchronization or Email Router.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide("set-incoming-outgoing-email-synchronization", "Set incoming and outgoing email synchronization"),
        adminGuide("forward-mailbox-vs-individual-mailboxes", "Forward mailbox and individual mailboxes"),
    ],
    explains: [
        "limited-outlook-app",
        "stale-sync",
        "switched-off-mailbox",
        "untested-mailbox",
        "failed-mailbox-test",
        "unsuited-sync-method",
    ],
    covers: ["incoming-method-other"],
    fixes: ["delivery-methods", "test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["incomingemaildeliverymethod"] },
    check({ mailbox }) {
        const method = mailbox.values.incomingemaildeliverymethod;
        const message =
            method === IncomingDelivery.MicrosoftDynamics365ForOutlook
                ? "outlook"
                : method === IncomingDelivery.ForwardMailbox
                  ? "forward"
                  : undefined;
        if (message === undefined) return clear;
        return found(message, {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "incomingemaildeliverymethod")],
        });
    },
});
