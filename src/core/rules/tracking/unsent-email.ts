import { OutgoingDelivery, TestStatus } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide, reference, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { isActive, nameOf } from "../support/mailbox-kind";

export const unsentEmail = defineRule({
    id: "unsent-email",
    category: "tracking",
    stage: "testedAndEnabled",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Email is not sent",
    messages: {
        off: "Email of {mailbox} waits to be sent: {count}, the oldest from {firstOn}. Its outgoing email is not tested and enabled, so nothing picks it up.",
        waiting:
            "Email of {mailbox} waits to be sent: {count}, the oldest from {firstOn}. Its outgoing email is enabled, so there is more to send than the cycles take, or the server holds it back.",
        failed: "Email of {mailbox} could not be sent: {count}, the newest on {lastOn}. The alerts of the mailbox say why.",
    },
    remedy: [
        "Set outgoing email to server-side synchronization, then test and enable the mailbox. Email that waits is sent then; cancel what is no longer wanted.",
        "Send large numbers of email with a service for bulk mail.",
        "Open a failed email, remove the reason that the alerts name, and send it again.",
    ],
    sources: [
        adminGuide("why-email-message-sent-have-pending-send-status", "Why a sent email has the status Pending Send"),
        syncArticle("error-while-sending-the-email-message", "An unknown error occurred while sending the email"),
        reference("power-apps/developer/data-platform/reference/entities/email", "Email table reference"),
    ],
    covers: ["outgoing-pending-send", "outgoing-bulk-backlog"],
    fixes: ["delivery-methods", "test-and-enable"],
    needs: ["mailbox", "outgoing"],
    check({ mailbox, outgoing }, { now }) {
        const { outgoingemaildeliverymethod, outgoingemailstatus, enabledforoutgoingemail } = mailbox.values;
        const { waiting, waitingSince, failed, failedOn } = outgoing;
        const sends =
            isActive(mailbox) &&
            outgoingemaildeliverymethod === OutgoingDelivery.ServerSideSynchronization &&
            outgoingemailstatus === TestStatus.Success &&
            enabledforoutgoingemail !== false;
        const evidence = [
            cell(mailbox, "outgoingemailstatus"),
            cell(mailbox, "outgoingemaildeliverymethod"),
            cell(mailbox, "enabledforoutgoingemail"),
        ] as const;
        const data = { mailbox: nameOf(mailbox) };
        // What waits since today is on its way.
        if (waitingSince !== null && (!sends || waitingSince < now.slice(0, 10))) {
            return found(sends ? "waiting" : "off", {
                confidence: "likely",
                data: { ...data, count: waiting, firstOn: `${waitingSince}T00:00:00Z` },
                evidence,
            });
        }
        if (failedOn === null) return clear;
        return found("failed", {
            confidence: "certain",
            severity: "advice",
            data: { ...data, count: failed, lastOn: `${failedOn}T00:00:00Z` },
            evidence,
        });
    },
});
