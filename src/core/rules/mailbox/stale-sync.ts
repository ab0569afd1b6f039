import { cell } from "../../model/row";
import { hoursBetween, latest } from "../../facts/time";
import { adminGuide, supportArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { isInService, nameOf } from "../support/mailbox-kind";

/** A cycle starts every 5 to 15 minutes; back-off for quiet mailboxes can stretch it. */
const LATE_HOURS = 2;
const STOPPED_HOURS = 24;

export const staleSync = defineRule({
    id: "stale-sync",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Mailbox has not synchronized for long",
    messages: {
        stale: "{mailbox} is enabled, but its last successful synchronization was on {successOn}. Email that arrived since then is not tracked.",
        never: "{mailbox} is enabled since {enabledOn}, but no synchronization has succeeded.",
        undated: "{mailbox} is enabled, but the row says neither when it was enabled nor when it last synchronized.",
    },
    remedy: [
        "Look at the newest alerts of the mailbox and of its profile.",
        "Check whether background operations of the environment are switched off, as in administration mode.",
        "Run Test & Enable Mailbox. When it ends well and nothing moves within an hour, ask Microsoft support.",
    ],
    sources: [
        adminGuide("server-side-synchronization", "Server-side synchronization"),
        adminGuide("best-practices-server-side-synchronization", "Best practices for server-side synchronization"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/emails-tracked-by-dynamics-365-app-for-outlook-show-track-pending",
            "An item shows Track pending",
        ),
        adminGuide(
            "frequently-asked-questions-synchronizing-records-dynamics-365-and-outlook",
            "Questions about synchronization with Outlook",
        ),
    ],
    covers: ["track-pending"],
    fixes: ["test-and-enable", "reset-sync-start"],
    needs: ["mailbox"],
    columns: { mailbox: ["enabledforincomingemail", "lastsuccessfulsynccompletedon"] },
    check({ mailbox }, { now }) {
        if (!isInService(mailbox)) return notApplicable;
        const successOn = mailbox.values.lastsuccessfulsynccompletedon;
        const enabledOn = latest([
            mailbox.values.testmailboxaccesscompletedon,
            mailbox.values.testandenablelastattemptedon,
        ]);
        const reference = successOn ?? enabledOn;
        const hours = hoursBetween(reference, now);
        if (reference === undefined || hours === undefined) return unknown("undated", { mailbox: nameOf(mailbox) });
        if (hours <= LATE_HOURS) return clear;
        const late = hours <= STOPPED_HOURS;
        return found(successOn ? "stale" : "never", {
            // The time is proven, the reason is not.
            confidence: late ? "possible" : "likely",
            ...(late ? { severity: "degraded" } : {}),
            data: { mailbox: nameOf(mailbox), ...(successOn ? { successOn } : { enabledOn: reference }) },
            evidence: [
                cell(mailbox, "lastsuccessfulsynccompletedon"),
                cell(mailbox, "lastsyncstartedon"),
                cell(mailbox, "enabledforincomingemail"),
            ],
            since: reference,
        });
    },
});
