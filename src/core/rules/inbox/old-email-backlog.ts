import { hoursBetween } from "../../facts/time";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

/** The start date follows the newest email that was processed, so a mailbox that keeps up is never days behind and busy at once. */
const BEHIND_HOURS = 72;
const BUSY_ITEMS = 50;

export const oldEmailBacklog = defineRule({
    id: "old-email-backlog",
    category: "inbox",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Old email is still being read",
    messages: {
        found: "{mailbox} took {count} items in its last cycle and has only come to {startOn}. While it works through old email, new email arrives late, and old email becomes activities.",
    },
    remedy: [
        "Wait while the start date moves forward by itself; that it does proves the cause.",
        "When old email is not wanted, set a later start date. Email before it is then skipped.",
    ],
    sources: [
        adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email"),
        syncArticle(
            "incoming-emails-unexpectedly-synchronized-have-unexpected-missing-data",
            "Incoming email is unexpectedly synchronized",
        ),
    ],
    covers: ["backlog-after-past-date", "old-emails-tracked"],
    fixes: ["reset-sync-start"],
    needs: ["mailbox", "syncStart"],
    columns: { mailbox: ["itemsprocessedforlastsync"] },
    check({ mailbox, syncStart }, { now }) {
        const startOn = syncStart.effective ?? now;
        const count = mailbox.values.itemsprocessedforlastsync ?? 0;
        if (count < BUSY_ITEMS || (hoursBetween(startOn, now) ?? 0) < BEHIND_HOURS) return clear;
        return found("found", {
            confidence: "possible",
            data: { mailbox: nameOf(mailbox), count, startOn },
            evidence: [syncStart.mailboxDate, cell(mailbox, "itemsprocessedforlastsync")],
        });
    },
});
