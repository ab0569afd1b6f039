import { cell } from "../../model/row";
import { IncomingDelivery } from "../../model/generated/option-sets";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const unsetIncomingMethod = defineRule({
    id: "unset-incoming-method",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Incoming email is set to None",
    messages: {
        found: "The synchronization method for incoming email of {mailbox} is None, so no email is read from it.",
    },
    remedy: [
        "Set Incoming Email of the mailbox to Server-Side Synchronization or Email Router.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide("set-incoming-outgoing-email-synchronization", "Set incoming and outgoing email synchronization"),
    ],
    explains: ["limited-outlook-app", "stale-sync", "switched-off-mailbox", "untested-mailbox", "failed-mailbox-test"],
    covers: ["incoming-method-none"],
    fixes: ["delivery-methods", "test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["incomingemaildeliverymethod"] },
    check({ mailbox }) {
        const method = mailbox.values.incomingemaildeliverymethod ?? IncomingDelivery.None;
        if (method !== IncomingDelivery.None) return clear;
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "incomingemaildeliverymethod")],
        });
    },
});
