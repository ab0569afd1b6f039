import { trackingToken } from "../../../../src/core/trace/checks/tracking-token";
import { denied, read, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const token = { subject: "RE: Offer CRM:0001004" };

testCheck(trackingToken, [
    { when: "carries none", change: {}, outcome: "notApplicable", message: "absent" },
    {
        when: "carries the prefix without digits",
        change: { email: { subject: "About CRM: news" } },
        outcome: "notApplicable",
        message: "absent",
    },
    {
        when: "carries one of a tracked email",
        change: { email: token, reads: { tokens: read([trackedRow()]) } },
        outcome: "pass",
        message: "match",
    },
    { when: "carries one that is not known", change: { email: token }, outcome: "fail", message: "none" },
    {
        when: "has no subject and was typed by hand",
        change: { email: { subject: "", headersKnown: false } },
        outcome: "needsInformation",
        message: "noSubject",
    },
    {
        when: "may not be read",
        change: { email: token, reads: { tokens: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
