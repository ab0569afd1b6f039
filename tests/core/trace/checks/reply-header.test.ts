import { replyHeader } from "../../../../src/core/trace/checks/reply-header";
import { denied, read, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const reply = { inReplyTo: "<earlier@contoso.com>" };
const found = { replies: read([trackedRow()]) };
const ignored = { IgnoreConversationIndexAndInReplyToForCorrelation: "true" };

testCheck(replyHeader, [
    { when: "answers nothing", change: {}, outcome: "notApplicable", message: "absent" },
    { when: "answers a tracked email", change: { email: reply, reads: found }, outcome: "pass", message: "match" },
    {
        when: "names a tracked email in its references only",
        change: { email: { references: ["<earlier@contoso.com>"] }, reads: found },
        outcome: "needsInformation",
        message: "references",
    },
    {
        when: "answers the second email of the chain that is tracked",
        change: {
            email: { ...reply, references: ["<first@contoso.com>"] },
            reads: { replies: read([trackedRow({ messageid: "<first@contoso.com>" }), trackedRow()]) },
        },
        outcome: "pass",
        message: "match",
    },
    { when: "answers an email that is not tracked", change: { email: reply }, outcome: "fail", message: "none" },
    {
        when: "meets headers that are ignored",
        change: { email: reply, reads: found, settings: ignored },
        outcome: "fail",
        message: "off",
    },
    {
        when: "meets correlation that is switched off",
        change: { email: reply, reads: found, organization: { emailcorrelationenabled: false } },
        outcome: "fail",
        message: "off",
    },
    {
        when: "meets a switch that was not read",
        change: { email: reply, reads: found, sections: { organization: denied } },
        outcome: "needsInformation",
        message: "maybe",
    },
    {
        when: "was typed by hand",
        change: { email: { headersKnown: false } },
        outcome: "needsInformation",
        message: "notGiven",
    },
    {
        when: "may not be read",
        change: { email: reply, reads: { replies: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
