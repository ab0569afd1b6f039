import { hiddenRecipient } from "../../../../src/core/trace/checks/hidden-recipient";
import { ADA, denied, queue, read, SUPPORT, NOW } from "../fixture";
import { testCheck, WITHOUT_RECIPIENTS } from "../test-check";

const list = { to: ["list@contoso.com"] };
const nobody = { status: "notApplicable", reason: "It belongs to nobody.", readAt: NOW } as const;

testCheck(hiddenRecipient, [
    { when: "names the address in To", change: {}, outcome: "pass", message: "named" },
    { when: "came by a group", change: { email: list }, outcome: "fail", message: "group" },
    { when: "came by Bcc", change: { email: { ...list, bcc: [ADA] } }, outcome: "fail", message: "bcc" },
    {
        when: "came by a group into a mailbox that takes all",
        change: { email: list, method: 0 },
        outcome: "pass",
        message: "takesAll",
    },
    {
        when: "names a queue that may accept it",
        change: { email: { to: [SUPPORT] }, reads: { queues: read([queue()]) } },
        outcome: "pass",
        message: "others",
    },
    WITHOUT_RECIPIENTS,
    {
        when: "has headers that name no recipient",
        change: { email: { to: [] } },
        outcome: "fail",
        message: "group",
    },
    {
        when: "belongs to nobody's mailbox",
        change: { sections: { regarding: nobody } },
        outcome: "notApplicable",
        message: "noOwner",
    },
    {
        when: "came by a group into a mailbox whose filter is not set",
        change: { email: list, sections: { filtering: nobody } },
        outcome: "needsInformation",
        message: "methodUnread",
    },
    {
        when: "came by a group, and the filter may not be read",
        change: { email: list, sections: { filtering: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
