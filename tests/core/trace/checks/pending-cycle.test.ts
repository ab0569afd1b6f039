import { pendingCycle } from "../../../../src/core/trace/checks/pending-cycle";
import { denied } from "../fixture";
import { testCheck } from "../test-check";

const last = (lastsuccessfulsynccompletedon: string | null | undefined) => ({
    mailbox: { lastsuccessfulsynccompletedon },
});
const early = "2026-03-02T08:55:00Z";

testCheck(pendingCycle, [
    { when: "was read since it arrived", change: {}, outcome: "pass", message: "read" },
    {
        when: "arrived a few minutes ago",
        change: { ...last("2026-03-02T09:50:00Z"), email: { receivedOn: "2026-03-02T09:55:00.000Z" } },
        outcome: "fail",
        message: "tooEarly",
    },
    { when: "was not read for an hour", change: last(early), outcome: "fail", message: "overdue" },
    { when: "was never read", change: last(null), outcome: "fail", message: "never" },
    {
        when: "is postponed",
        change: { mailbox: { lastsuccessfulsynccompletedon: early, receivingpostponeduntil: "2026-03-02T11:00:00Z" } },
        outcome: "fail",
        message: "postponed",
    },
    {
        when: "has a mailbox without that column",
        change: last(undefined),
        outcome: "needsInformation",
        message: "notRead",
    },
    {
        when: "has no time",
        change: { email: { receivedOn: "", sentOn: "" } },
        outcome: "needsInformation",
        message: "noTime",
    },
    { when: "may not be read", change: { sections: { mailbox: denied } }, outcome: "notPermitted", message: "unread" },
]);
