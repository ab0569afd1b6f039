import { smartMatching } from "../../../../src/core/trace/checks/smart-matching";
import { ADA, denied, NORA, read, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const on = { enablesmartmatching: true };
const similar = { similar: read([trackedRow({ sender: NORA, torecipients: `${ADA};` })]) };
const reply = { subject: "RE: Offer" };

testCheck(smartMatching, [
    { when: "is switched off", change: {}, outcome: "notApplicable", message: "off" },
    {
        when: "is switched off by a setting",
        change: { organization: on, settings: { DisableSmartMatching: "true" } },
        outcome: "notApplicable",
        message: "off",
    },
    {
        when: "finds the same subject and addresses",
        change: { organization: on, reads: similar },
        outcome: "pass",
        message: "maybe",
    },
    {
        when: "finds the same subject with other addresses",
        change: {
            organization: on,
            email: reply,
            reads: { similar: read([trackedRow({ sender: "x@adventure-works.com" })]) },
        },
        outcome: "fail",
        message: "none",
    },
    {
        when: "finds nothing for a new subject",
        change: { organization: on },
        outcome: "notApplicable",
        message: "newSubject",
    },
    {
        when: "has no subject",
        change: { organization: on, email: { subject: "" } },
        outcome: "needsInformation",
        message: "noSubject",
    },
    {
        when: "may not be read",
        change: { organization: on, reads: { similar: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
