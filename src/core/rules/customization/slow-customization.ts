import { hoursBetween } from "../../facts/time";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { emailCode } from "../support/custom-code";
import { nameOf } from "../support/mailbox-kind";

/** The next cycle is planned when the last one has ended; one that takes longer than this delays it visibly. */
const LONG_HOURS = 0.25;

export const slowCustomization = defineRule({
    id: "slow-customization",
    category: "customization",
    stage: "customCodeSucceeded",
    severity: "advice",
    actor: "developer",
    title: "Custom code may slow the mailbox down",
    messages: {
        found: "The last cycle of {mailbox} took {minutes} minutes, and custom code runs inside the creation of every email: {names}. The next cycle begins only after it.",
    },
    remedy: [
        "Look in the plug-in trace log how long the named steps take; seconds for one email prove the cause.",
        "Make them run asynchronously, or shorten them.",
    ],
    sources: [
        adminGuide("server-side-synchronization", "Server-side synchronization"),
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    covers: ["slow-synchronous-customizations"],
    fixes: ["custom-code"],
    needs: ["mailbox", "customizations"],
    columns: { mailbox: ["lastsyncstartedon", "lastsuccessfulsynccompletedon"] },
    check({ mailbox, customizations }) {
        const { lastsyncstartedon, lastsuccessfulsynccompletedon } = mailbox.values;
        const code = emailCode(customizations);
        const hours = hoursBetween(lastsyncstartedon, lastsuccessfulsynccompletedon) ?? 0;
        const [first] = code?.rows ?? [];
        if (code === undefined || first === undefined || hours < LONG_HOURS) return clear;
        return found("found", {
            confidence: "possible",
            data: { mailbox: nameOf(mailbox), minutes: Math.round(hours * 60), names: code.names },
            evidence: [cell(first, "name"), cell(mailbox, "lastsyncstartedon")],
        });
    },
});
