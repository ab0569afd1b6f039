import { internalEmail } from "../../../../src/core/trace/checks/internal-email";
import { ADA, BEN, denied, IDS, known, queue, read, SUPPORT } from "../fixture";
import { testCheck } from "../test-check";

const fromBen = { addressSearch: read([known(BEN, "systemuser", IDS.ben)]) };
const fromQueue = { addressSearch: read([known(SUPPORT, "queue", IDS.queue)]) };

testCheck(internalEmail, [
    { when: "came from outside", change: {}, outcome: "notApplicable", message: "external" },
    {
        when: "came from a user",
        change: { email: { from: BEN }, reads: fromBen },
        outcome: "fail",
        message: "rejected",
    },
    {
        when: "came from a user to a queue",
        change: { email: { from: BEN, to: [ADA, SUPPORT] }, reads: { ...fromBen, queues: read([queue()]) } },
        outcome: "pass",
        message: "toQueue",
    },
    {
        when: "came from a user to a queue that is inactive",
        change: {
            email: { from: BEN, to: [ADA, SUPPORT] },
            reads: { ...fromBen, queues: read([queue({ statecode: 1 })]) },
        },
        outcome: "fail",
        message: "rejected",
    },
    {
        when: "came from a user, and a queue only received a copy",
        change: { email: { from: BEN, deliveredTo: [SUPPORT] }, reads: { ...fromBen, queues: read([queue()]) } },
        outcome: "fail",
        message: "rejected",
    },
    {
        when: "came from a user to a queue that gets no internal email",
        change: {
            email: { from: BEN, to: [SUPPORT] },
            reads: { ...fromBen, queues: read([queue()]) },
            settings: { DoNotIgnoreInternalEmailToQueues: "false" },
        },
        outcome: "fail",
        message: "rejected",
    },
    {
        when: "came from a queue whose email is left out",
        change: { email: { from: SUPPORT }, reads: fromQueue, settings: { IgnoreInternalEmailFromQueues: "true" } },
        outcome: "fail",
        message: "rejected",
    },
    {
        when: "came from a user where internal email is tracked",
        change: { email: { from: BEN }, reads: fromBen, organization: { ignoreinternalemail: false } },
        outcome: "pass",
        message: "tracked",
    },
    { when: "names no sender", change: { email: { from: "" } }, outcome: "needsInformation", message: "noSender" },
    {
        when: "may not be read",
        change: { reads: { addressSearch: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
