import { ActDelivery, TestStatus } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";

export const failedAppointmentTest = defineRule({
    id: "failed-appointment-test",
    category: "appointments",
    stage: "testedAndEnabled",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Appointments, contacts and tasks are not synchronized",
    messages: {
        failed: "The test of appointments, contacts and tasks of {mailbox} failed or was not run, so they are not synchronized. Email is judged separately.",
        queue: "{mailbox} belongs to a queue. Appointments, contacts and tasks cannot be synchronized for queues, so this part of the test fails.",
    },
    remedy: [
        "For a queue, set the method for appointments, contacts and tasks to None.",
        "For a user, look at the alerts, check the privileges of the user, and test the mailbox again.",
    ],
    sources: [
        adminGuide("set-incoming-outgoing-email-synchronization", "Set incoming and outgoing email synchronization"),
        syncArticle(
            "appointments-do-not-synchronize-to-exchange-or-outlook",
            "Appointments do not synchronize to Exchange or Outlook",
        ),
    ],
    covers: ["act-not-configured", "act-queue-unsupported"],
    fixes: ["test-and-enable", "exchange-side"],
    needs: ["mailbox"],
    columns: { mailbox: ["actdeliverymethod", "actstatus"] },
    check({ mailbox }) {
        const { actdeliverymethod, actstatus } = mailbox.values;
        if (actdeliverymethod !== ActDelivery.ServerSideSynchronization) return notApplicable;
        const evidence = [cell(mailbox, "actdeliverymethod"), cell(mailbox, "actstatus")] as const;
        const data = { mailbox: nameOf(mailbox) };
        if (kindOf(mailbox) === "queue") return found("queue", { confidence: "certain", data, evidence });
        return actstatus === TestStatus.Success ? clear : found("failed", { confidence: "certain", data, evidence });
    },
});
