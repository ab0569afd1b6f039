import { skippedQueueItem } from "../../../src/core/rules/tracking/skipped-queue-item";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(skippedQueueItem, {
    clear: [healthy({ kind: "queue" })],
    found: [
        {
            when: healthy({ kind: "queue", settings: { CreateQueueItemForSynchronizingMailbox: "false" } }),
            message: "synchronizing",
        },
        {
            when: healthy({ kind: "queue", settings: { CreateQueueItemsForAcceptingQueueRecipients: "false" } }),
            message: "accepting",
        },
    ],
    unknown: [{ when: denied("organization", { kind: "queue" }), unread: ["organization"] }],
    notApplicable: [healthy({ settings: { CreateQueueItemForSynchronizingMailbox: "false" } })],
});
