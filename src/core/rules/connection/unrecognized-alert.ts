import { alertCells, currentAlerts } from "../support/hits";
import { nameOf } from "../support/mailbox-kind";
import { AlertLevel } from "../../model/generated/option-sets";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";

export const unrecognizedAlert = defineRule({
    id: "unrecognized-alert",
    category: "connection",
    stage: "profileAndConnection",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Error alert that is not known here",
    messages: {
        found: "An error alert about {mailbox} from {lastOn} is not known to this tool, and no synchronization has succeeded since. Its text is shown as proof.",
    },
    remedy: [
        "Read the text and the details of the alert; the error code after the label is the best word to search for.",
        "Ask Microsoft support when it stays unclear.",
    ],
    sources: [adminGuide("monitor-email-processing-errors", "Monitor email processing errors")],
    covers: [],
    needs: ["mailbox", "alertGroups"],
    check({ mailbox, alertGroups }, { now }) {
        const groups = currentAlerts(alertGroups, ["unknown-message"], mailbox, now);
        const [newest] = groups.filter(({ level }) => level === AlertLevel.Error);
        if (newest === undefined) return clear;
        return found("found", {
            confidence: "possible",
            data: { mailbox: nameOf(mailbox), lastOn: newest.last },
            evidence: alertCells(newest),
            since: newest.first,
        });
    },
});
