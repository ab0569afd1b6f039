import { alreadyTracked } from "../../../../src/core/trace/checks/already-tracked";
import { broken, denied, MESSAGE_ID, read, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const byTime = { messageId: "", subject: "Offer" };

testCheck(alreadyTracked, [
    { when: "is not found by its Message-ID", change: {}, outcome: "fail", message: "notFound" },
    {
        when: "is found by its Message-ID, whatever its case",
        change: { reads: { tracked: read([trackedRow({ messageid: MESSAGE_ID.toUpperCase() })]) } },
        outcome: "pass",
        message: "found",
    },
    {
        when: "is found by subject and time",
        change: { email: byTime, reads: { tracked: read([trackedRow()]) } },
        outcome: "pass",
        message: "similar",
    },
    {
        when: "only shares subject and time with an email of another sender",
        change: { email: byTime, reads: { tracked: read([trackedRow({ sender: "someone@adventure-works.com" })]) } },
        outcome: "fail",
        message: "notFoundBySubject",
    },
    {
        when: "is not found by subject and time",
        change: { email: byTime },
        outcome: "fail",
        message: "notFoundBySubject",
    },
    {
        when: "has nothing to look for",
        change: { email: { messageId: "", subject: "" } },
        outcome: "needsInformation",
        message: "nothingToCompare",
    },
    { when: "may not be read", change: { reads: { tracked: denied } }, outcome: "notPermitted", message: "unread" },
    {
        when: "could not be read",
        change: { reads: { tracked: broken } },
        outcome: "needsInformation",
        message: "unread",
    },
]);
