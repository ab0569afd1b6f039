import { decisionAgreement } from "../../../../src/core/trace/checks/decision-agreement";
import { ADA, broken, denied, MESSAGE_ID, NOW, queue, read, SUPPORT, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const platform = (accepted: boolean, reason: string) => ({ platform: read({ fresh: { accepted, reason } }) });

testCheck(decisionAgreement, [
    { when: "hears the same from both", change: {}, outcome: "pass", message: "same" },
    {
        when: "leaves a tracked copy aside",
        change: { reads: { tracked: read([trackedRow({ messageid: MESSAGE_ID })]) } },
        outcome: "pass",
        message: "same",
    },
    {
        when: "sees reply headers that the function does not see",
        change: {
            method: 1,
            email: { inReplyTo: "<earlier@contoso.com>" },
            reads: { ...platform(false, "NoCorrelationMatch"), replies: read([trackedRow()]) },
        },
        outcome: "pass",
        message: "headers",
    },
    {
        when: "knows the mailbox that takes all",
        change: { method: 0, email: { to: ["list@contoso.com"] }, reads: platform(false, "NoRecipientMatch") },
        outcome: "pass",
        message: "ownMailbox",
    },
    {
        when: "knows that only the filter of its own mailbox is asked",
        change: {
            method: 4,
            email: { to: [ADA, SUPPORT] },
            settings: { UseFilteringMethodOfSyncingMailboxOnlyForCorrelation: "true" },
            reads: { ...platform(true, "AcceptAll"), queues: read([queue()]) },
        },
        outcome: "pass",
        message: "ownMailbox",
    },
    {
        when: "hears of another recipient that accepts it, too",
        change: {
            email: { to: [ADA, SUPPORT] },
            reads: { ...platform(true, "AcceptAll"), queues: read([queue()]) },
        },
        outcome: "pass",
        message: "otherRecipient",
    },
    {
        when: "hears two answers",
        change: { reads: platform(false, "InternalEmailReject") },
        outcome: "fail",
        message: "differ",
    },
    {
        when: "cannot decide by itself",
        change: { reads: { addressSearch: broken } },
        outcome: "needsInformation",
        message: "open",
    },
    {
        when: "did not ask the platform",
        change: { reads: { platform: { status: "notApplicable", reason: "No sender.", readAt: NOW } } },
        outcome: "needsInformation",
        message: "notAsked",
    },
    {
        when: "may not ask the platform",
        change: { reads: { platform: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
