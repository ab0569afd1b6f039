import { inboxFolder } from "../../../../src/core/trace/checks/inbox-folder";
import { failureRow, read, trackedRow, MESSAGE_ID, denied } from "../fixture";
import { testCheck } from "../test-check";

testCheck(inboxFolder, [
    {
        when: "would be taken, and the mailbox was read after it arrived",
        change: {},
        outcome: "fail",
        message: "outside",
    },
    {
        when: "was passed by the date that moves on",
        change: { mailbox: { processemailreceivedafter: "2026-03-02T09:40:00Z" } },
        outcome: "fail",
        message: "outside",
    },
    {
        when: "is tracked",
        change: { reads: { tracked: read([trackedRow({ messageid: MESSAGE_ID })]) } },
        outcome: "notApplicable",
        message: "settled",
    },
    {
        when: "has a logged failure",
        change: { reads: { failures: read([failureRow({ lastsyncerror: "Unknown" })]) } },
        outcome: "notApplicable",
        message: "settled",
    },
    {
        when: "would be refused",
        change: { method: 4, reads: { platform: read({ fresh: { accepted: false, reason: "NoCorrelationMatch" } }) } },
        outcome: "notApplicable",
        message: "settled",
    },
    {
        when: "arrived after the last reading",
        change: { mailbox: { lastsuccessfulsynccompletedon: "2026-03-02T08:30:00Z" } },
        outcome: "notApplicable",
        message: "notRead",
    },
    {
        when: "has no time",
        change: { email: { receivedOn: "", sentOn: "" } },
        outcome: "needsInformation",
        message: "noTime",
    },
    {
        when: "may have a failure that nobody can see",
        change: { settings: { EnableSssItemLevelMonitoring: "false" } },
        outcome: "needsInformation",
        message: "cannotTell",
    },
    {
        when: "cannot be concluded while it may be in Dataverse",
        change: { reads: { tracked: denied } },
        outcome: "needsInformation",
        message: "cannotTell",
    },
]);
