import { valueOf } from "../../facts/combine";
import { alertCells, currentAlerts, itemsWith } from "../support/hits";
import { NEVER_SOUGHT_IN_ALERTS } from "../support/item-causes";
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
    title: "Error alert that no other check explains",
    messages: {
        found: "No other check explains an error alert about {mailbox} from {lastOn}, and no synchronization has succeeded since. Its text is shown as proof.",
    },
    remedy: [
        "Read the text and the details of the alert; the error code after the label is the best word to search for.",
        "Ask Microsoft support when it stays unclear.",
    ],
    sources: [adminGuide("monitor-email-processing-errors", "Monitor email processing errors")],
    covers: [],
    needs: ["mailbox", "alertGroups"],
    uses: ["itemGroups"],
    check({ mailbox, alertGroups }, { now, optional }) {
        const items = valueOf(optional.itemGroups) ?? [];
        // A refused item that is listed has a finding of its own; one that is not would be lost.
        const unlisted = NEVER_SOUGHT_IN_ALERTS.filter((cause) => itemsWith(items, [cause]).length === 0);
        const groups = currentAlerts(alertGroups, ["unknown-message", ...unlisted], mailbox, now);
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
