import { booleanSetting, settingCell } from "../../facts/org-setting";
import { adminGuide } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";

const SYNCHRONIZING = "CreateQueueItemForSynchronizingMailbox";
const ACCEPTING = "CreateQueueItemsForAcceptingQueueRecipients";

export const skippedQueueItem = defineRule({
    id: "skipped-queue-item",
    category: "tracking",
    stage: "queueItemAndRules",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Tracked email gets no queue item",
    messages: {
        synchronizing:
            "The environment setting CreateQueueItemForSynchronizingMailbox is false. Email that is read from the mailbox of {queue} becomes an activity, but no item of the queue when another recipient accepted it.",
        accepting:
            "The environment setting CreateQueueItemsForAcceptingQueueRecipients is false. Only one of several queues on an email gets a queue item.",
    },
    remedy: [
        "Set the setting to true when each queue shall get its queue item.",
        "Add the emails that have none to the queue by hand.",
    ],
    sources: [
        adminGuide("create-queue-items-from-synchronized-email-messages", "Queue items from synchronized email"),
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
    ],
    covers: ["queue-item-not-created"],
    fixes: ["organization-setting"],
    needs: ["regarding", "organization"],
    columns: { organization: ["orgdborgsettings"] },
    check({ regarding, organization }) {
        if (regarding.kind !== "queue") return notApplicable;
        const queue = regarding.queue.values.name ?? regarding.queue.id;
        if (booleanSetting(organization, SYNCHRONIZING) === false) {
            return found("synchronizing", {
                confidence: "certain",
                data: { queue },
                evidence: [settingCell(organization, SYNCHRONIZING)],
            });
        }
        return booleanSetting(organization, ACCEPTING) === false
            ? found("accepting", {
                  confidence: "certain",
                  data: { queue },
                  evidence: [settingCell(organization, ACCEPTING)],
              })
            : clear;
    },
});
