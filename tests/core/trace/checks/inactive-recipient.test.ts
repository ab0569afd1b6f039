import { inactiveRecipient } from "../../../../src/core/trace/checks/inactive-recipient";
import { ADA, ben, BEN, denied, queue, read, SUPPORT } from "../fixture";
import { testCheck, WITHOUT_RECIPIENTS } from "../test-check";

testCheck(inactiveRecipient, [
    { when: "goes to an enabled user", change: {}, outcome: "pass", message: "active" },
    { when: "goes to a disabled user", change: { owner: { isdisabled: true } }, outcome: "fail", message: "inactive" },
    {
        when: "goes to an inactive queue",
        change: { email: { to: [SUPPORT] }, reads: { queues: read([queue({ statecode: 1 })]) } },
        outcome: "fail",
        message: "inactive",
    },
    {
        when: "goes to a disabled and an enabled user",
        change: { email: { to: [ADA, BEN] }, reads: { users: read([ben({ isdisabled: true })]) } },
        outcome: "pass",
        message: "others",
    },
    WITHOUT_RECIPIENTS,
    {
        when: "has headers that name no recipient",
        change: { email: { to: [] } },
        outcome: "pass",
        message: "active",
    },
    { when: "may not be read", change: { reads: { users: denied } }, outcome: "notPermitted", message: "unread" },
]);
