import { valueOf } from "../../facts/combine";
import { booleanSetting, settingCell } from "../../facts/org-setting";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, notApplicable, pass, unanswered } from "../define-check";
import { findCandidates } from "../facts/candidates";
import { trackedEmail } from "../facts/tracked";

const FOR_RECIPIENTS = "CreateQueueItemsForAcceptingQueueRecipients";

export const queueItem = defineTraceCheck({
    id: "queue-item",
    title: "Did it reach the queue?",
    needs: ["tracked", "queueItems", "organization"],
    messages: {
        notTracked: "It is not tracked, as far as can be seen.",
        noQueue: "No queue is among the recipients.",
        yes: "Yes. Queue items of this email: {count}. Rules of the queue that create rows, such as cases, start from there.",
        missing:
            "No. The email is in Dataverse without a queue item. Someone may have removed it, or another mailbox tracked the email first.",
        settingOff: "No. This environment creates no queue items for queues that are recipients.",
    },
    sources: [adminGuide("create-queue-items-from-synchronized-email-messages", "Queue items from synchronized email")],
    check(evidence) {
        const { reads, facts } = evidence;
        const unread = unanswered(reads.tracked);
        if (unread) return unread;
        const row = trackedEmail(evidence);
        if (row === undefined) return notApplicable("notTracked");
        const queues = findCandidates(evidence).recipients.flatMap(({ holders }) =>
            holders.filter(({ kind }) => kind === "queue"),
        );
        if (queues.length === 0 && row.targets["acceptingentityid"] !== "queue") return notApplicable("noQueue");
        const open = unanswered(reads.queueItems);
        if (open) return open;
        const items = (valueOf(reads.queueItems) ?? []).filter(({ values }) => values.objectid === row.id);
        if (items.length > 0) {
            const proof = items.map((item) => cell(item, "queueid"));
            return pass("yes", { data: { count: items.length }, evidence: proof });
        }
        const organization = valueOf(facts.organization);
        if (organization !== undefined && booleanSetting(organization, FOR_RECIPIENTS) === false) {
            return fail("settingOff", { evidence: [settingCell(organization, FOR_RECIPIENTS)], confidence: "likely" });
        }
        return fail("missing", { evidence: [cell(row, "activityid")], confidence: "likely" });
    },
});
