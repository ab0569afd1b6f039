import { cell } from "../../model/row";
import { TestStatus } from "../../model/generated/option-sets";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { isActive, nameOf, receivesServerSide } from "../support/mailbox-kind";

export const switchedOffMailbox = defineRule({
    id: "switched-off-mailbox",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Mailbox was switched off after errors",
    messages: {
        found: "Incoming email of {mailbox} was tested with success before, but is switched off now. The platform does this after a permanent error, or after ten temporary ones in a row.",
        dated: "Incoming email of {mailbox} was tested with success before, but is switched off now. The last error was on {errorOn}. The platform does this after a permanent error, or after ten temporary ones in a row.",
    },
    remedy: [
        "Remove the cause that the newest error alerts of the mailbox or its profile name.",
        "Run Test & Enable Mailbox; only a successful test switches the mailbox on again.",
        "Choose a start date before the first missed email, so that it is read afterwards.",
    ],
    sources: [
        adminGuide("error-logging-server-side-synchronization", "Error logging for server-side synchronization"),
        adminGuide("monitor-email-processing-errors", "Monitor email processing errors"),
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    explains: ["limited-outlook-app", "stale-sync"],
    covers: ["mailbox-switched-off-by-errors"],
    fixes: ["test-and-enable", "delete-alerts"],
    needs: ["mailbox"],
    columns: {
        mailbox: ["statecode", "incomingemaildeliverymethod", "incomingemailstatus", "enabledforincomingemail"],
    },
    check({ mailbox }) {
        if (!isActive(mailbox) || !receivesServerSide(mailbox)) return notApplicable;
        const { incomingemailstatus, enabledforincomingemail, lastsyncerroroccurredon } = mailbox.values;
        if (incomingemailstatus !== TestStatus.Success || enabledforincomingemail === true) return clear;
        const errorOn = lastsyncerroroccurredon ?? undefined;
        return found(errorOn === undefined ? "found" : "dated", {
            // The state is proven; the error that led to it is told by the alerts.
            confidence: "likely",
            data: { mailbox: nameOf(mailbox), ...(errorOn === undefined ? {} : { errorOn }) },
            evidence: [
                cell(mailbox, "enabledforincomingemail"),
                cell(mailbox, "incomingemailstatus"),
                cell(mailbox, "lastsyncerror"),
                cell(mailbox, "lastsyncerroroccurredon"),
            ],
            ...(errorOn === undefined ? {} : { since: errorOn }),
        });
    },
});
