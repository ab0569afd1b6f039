import { syncStart } from "../../../../src/core/trace/checks/sync-start";
import { denied } from "../fixture";
import { testCheck } from "../test-check";

testCheck(syncStart, [
    { when: "arrived after the date", change: {}, outcome: "pass", message: "after" },
    {
        when: "arrived before a date that moved on",
        change: { mailbox: { processemailreceivedafter: "2026-03-02T09:40:00Z" } },
        outcome: "fail",
        message: "passed",
    },
    {
        when: "arrived before the date of the profile",
        change: { profile: { processemailsreceivedafter: "2026-03-02T09:40:00Z" } },
        outcome: "fail",
        message: "profile",
    },
    {
        when: "meets a date that is still ahead, whatever its own time",
        change: {
            mailbox: { processemailreceivedafter: "2026-04-01T00:00:00Z" },
            email: { receivedOn: "", sentOn: "" },
        },
        outcome: "fail",
        message: "future",
    },
    {
        when: "meets no date",
        change: { mailbox: { processemailreceivedafter: null }, profile: { processemailsreceivedafter: null } },
        outcome: "pass",
        message: "none",
    },
    {
        when: "has no time",
        change: { email: { receivedOn: "", sentOn: "" } },
        outcome: "needsInformation",
        message: "noTime",
    },
    { when: "may not be read", change: { sections: { profile: denied } }, outcome: "notPermitted", message: "unread" },
]);
