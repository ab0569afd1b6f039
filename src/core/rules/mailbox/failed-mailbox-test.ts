import { cell } from "../../model/row";
import { TestStatus } from "../../model/generated/option-sets";
import { latest } from "../../facts/time";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { nameOf, receivesServerSide } from "../support/mailbox-kind";

export const failedMailboxTest = defineRule({
    id: "failed-mailbox-test",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Last test of the mailbox failed",
    messages: {
        found: "The test of incoming email of {mailbox} failed, so the platform does not read it. The alerts of the mailbox say what went wrong.",
        dated: "The test of incoming email of {mailbox} failed on {failedOn}, so the platform does not read it. The alerts of the mailbox say what went wrong.",
    },
    remedy: ["Remove the cause that the newest alerts name.", "Run Test & Enable Mailbox again."],
    sources: [
        adminGuide("connect-exchange-online", "Connect to Exchange Online: test the configuration of mailboxes"),
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    explains: ["limited-outlook-app", "stale-sync", "switched-off-mailbox"],
    covers: ["mailbox-test-failed"],
    fixes: ["test-and-enable", "delete-alerts"],
    needs: ["mailbox"],
    columns: { mailbox: ["incomingemaildeliverymethod", "incomingemailstatus"] },
    check({ mailbox }) {
        if (!receivesServerSide(mailbox)) return notApplicable;
        if (mailbox.values.incomingemailstatus !== TestStatus.Failure) return clear;
        const { testandenablelastattemptedon, testmailboxaccesscompletedon } = mailbox.values;
        const failedOn = latest([testandenablelastattemptedon, testmailboxaccesscompletedon]);
        return found(failedOn === undefined ? "found" : "dated", {
            // The failure is proven; what failed is told by the alerts.
            confidence: "likely",
            data: { mailbox: nameOf(mailbox), ...(failedOn === undefined ? {} : { failedOn }) },
            evidence: [cell(mailbox, "incomingemailstatus"), cell(mailbox, "testmailboxaccesscompletedon")],
            ...(failedOn === undefined ? {} : { since: failedOn }),
        });
    },
});
