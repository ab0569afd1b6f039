import { queueItem } from "../../../../src/core/trace/checks/queue-item";
import { denied, IDS, MESSAGE_ID, queue, read, row, SUPPORT, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const tracked = trackedRow({ messageid: MESSAGE_ID, acceptingentityid: IDS.queue }, { acceptingentityid: "queue" });
const reads = { tracked: read([tracked]), queues: read([queue()]) };
const toQueue = { to: [SUPPORT] };
const item = row("queueitem", "eeeeeeee-0000-4000-8000-000000000000", { queueid: IDS.queue, objectid: tracked.id });

testCheck(queueItem, [
    { when: "is not tracked", change: {}, outcome: "notApplicable", message: "notTracked" },
    {
        when: "went to no queue",
        change: { reads: { tracked: read([trackedRow({ messageid: MESSAGE_ID })]) } },
        outcome: "notApplicable",
        message: "noQueue",
    },
    {
        when: "reached the queue",
        change: { email: toQueue, reads: { ...reads, queueItems: read([item]) } },
        outcome: "pass",
        message: "yes",
    },
    { when: "has no queue item", change: { email: toQueue, reads }, outcome: "fail", message: "missing" },
    {
        when: "has no queue item because none are made",
        change: { email: toQueue, reads, settings: { CreateQueueItemsForAcceptingQueueRecipients: "false" } },
        outcome: "fail",
        message: "settingOff",
    },
    {
        when: "may not be read",
        change: { email: toQueue, reads: { ...reads, queueItems: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
