import { recipientMatch } from "../../../../src/core/trace/checks/recipient-match";
import { ADA, box, denied, IDS, known, NORA, read } from "../fixture";
import { testCheck, WITHOUT_RECIPIENTS } from "../test-check";

const others = { to: ["list@contoso.com"] };

testCheck(recipientMatch, [
    { when: "goes to a user", change: {}, outcome: "pass", message: "someone" },
    { when: "goes to an address of nobody", change: { email: others }, outcome: "fail", message: "nobody" },
    {
        when: "names the user in Bcc only",
        change: { email: { to: [], bcc: [ADA] } },
        outcome: "fail",
        message: "nobody",
    },
    {
        when: "goes to an address that the address list lacks",
        change: { reads: { addressSearch: read([known(NORA, "contact", IDS.profile)]) } },
        outcome: "fail",
        message: "noEntry",
    },
    {
        when: "goes to a forward mailbox",
        change: {
            email: { to: ["forward@contoso.com"] },
            reads: { mailboxes: read([box(IDS.benBox, "forward@contoso.com", "", { regardingobjectid: null })]) },
        },
        outcome: "fail",
        message: "forward",
    },
    {
        when: "goes to nobody, but the mailbox takes all email",
        change: { email: others, method: 0 },
        outcome: "pass",
        message: "takesAll",
    },
    WITHOUT_RECIPIENTS,
    {
        when: "has headers that name no recipient",
        change: { email: { to: [] } },
        outcome: "fail",
        message: "nobody",
    },
    {
        when: "has more recipients than are looked up",
        change: { email: others, skippedRecipients: 20 },
        outcome: "needsInformation",
        message: "skipped",
    },
    {
        when: "cannot be told without users",
        change: { email: others, reads: { users: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
