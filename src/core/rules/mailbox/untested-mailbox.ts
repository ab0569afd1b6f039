import { cell } from "../../model/row";
import { TestStatus } from "../../model/generated/option-sets";
import { adminGuide } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { nameOf, receivesServerSide } from "../support/mailbox-kind";

export const untestedMailbox = defineRule({
    id: "untested-mailbox",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Mailbox was never tested and enabled",
    messages: {
        found: "Incoming email of {mailbox} was not tested since it was set up or last changed. The platform reads a mailbox only after Test & Enable has succeeded.",
    },
    remedy: [
        "Run Test & Enable Mailbox on the mailbox and look at the result after a few minutes.",
        "When emails were missed meanwhile, choose a start date before the first of them.",
    ],
    sources: [adminGuide("connect-exchange-online", "Connect to Exchange Online: test the configuration of mailboxes")],
    explains: ["limited-outlook-app", "stale-sync", "switched-off-mailbox"],
    covers: ["mailbox-not-tested"],
    fixes: ["test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["incomingemaildeliverymethod", "incomingemailstatus", "testemailconfigurationscheduled"] },
    check({ mailbox }) {
        if (!receivesServerSide(mailbox)) return notApplicable;
        const notRun = (mailbox.values.incomingemailstatus ?? TestStatus.NotRun) === TestStatus.NotRun;
        // While a test is scheduled the status is Not Run too; that is judged by its own rule.
        if (!notRun || mailbox.values.testemailconfigurationscheduled === true) return clear;
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "incomingemailstatus"), cell(mailbox, "testmailboxaccesscompletedon")],
        });
    },
});
