import { replyHeader } from "../../../../src/core/trace/checks/reply-header";
import { denied, read, trackedRow } from "../fixture";
import { switchedOff, testCheck, WITHOUT_HEADERS } from "../test-check";

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
    ...switchedOff({ email: reply, reads: found }),
    WITHOUT_HEADERS,
    {
        when: "may not be read",
        change: { email: reply, reads: { replies: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
