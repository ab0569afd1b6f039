import { filteringMethod } from "../../../../src/core/trace/checks/filtering-method";
import { ADA, ben, BEN, broken, denied, IDS, NOW, NORA, read, settingsOf, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const reply = { inReplyTo: "<earlier@contoso.com>" };
const nobody = { status: "notApplicable", reason: "It belongs to nobody.", readAt: NOW } as const;

testCheck(filteringMethod, [
    { when: "meets a filter for all email", change: { method: 0 }, outcome: "pass", message: "all" },
    { when: "meets a filter for known senders", change: {}, outcome: "pass", message: "knownSenders" },
    {
        when: "answers a tracked email and meets a filter for replies",
        change: { method: 1, email: reply, reads: { replies: read([trackedRow()]) } },
        outcome: "pass",
        message: "replies",
    },
    { when: "is new and meets a filter for replies", change: { method: 1 }, outcome: "fail", message: "noneAccepts" },
    { when: "meets a filter for none", change: { method: 4 }, outcome: "fail", message: "noneAccepts" },
    {
        when: "comes from a stranger",
        change: { email: { from: "who@adventure-works.com" } },
        outcome: "fail",
        message: "noneAccepts",
    },
    {
        when: "meets a second recipient that takes all",
        change: {
            method: 4,
            email: { to: [ADA, BEN] },
            reads: { users: read([ben()]), settings: read([settingsOf(IDS.ben, 0)]) },
        },
        outcome: "pass",
        message: "all",
    },
    {
        when: "may be a reply that cannot be looked up",
        change: { method: 1, email: reply, reads: { replies: broken } },
        outcome: "needsInformation",
        message: "open",
    },
    {
        when: "has nobody to ask",
        change: { sections: { regarding: nobody }, email: { to: [NORA] }, reads: { users: read([]) } },
        outcome: "notApplicable",
        message: "nobody",
    },
    {
        when: "meets a filter that may not be read",
        change: { sections: { filtering: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
