import { ambiguousRecipient } from "../../../../src/core/trace/checks/ambiguous-recipient";
import { ADA, denied, IDS, known, read } from "../fixture";
import { testCheck, WITHOUT_RECIPIENTS } from "../test-check";

const twice = { addressSearch: read([known(ADA, "systemuser", IDS.ada), known(ADA, "contact", IDS.ben)]) };

testCheck(ambiguousRecipient, [
    { when: "goes to an address of one row", change: {}, outcome: "pass", message: "single" },
    { when: "goes to an address of two rows", change: { reads: twice }, outcome: "pass", message: "preferred" },
    {
        when: "goes to an address of two rows, which are left unresolved",
        change: { reads: twice, organization: { unresolveemailaddressifmultiplematch: true } },
        outcome: "fail",
        message: "unresolved",
    },
    {
        when: "goes to an address of two rows, and the setting was not read",
        change: { reads: twice, sections: { organization: denied } },
        outcome: "needsInformation",
        message: "settingUnread",
    },
    WITHOUT_RECIPIENTS,
    {
        when: "has headers that name no recipient",
        change: { email: { to: [] } },
        outcome: "pass",
        message: "single",
    },
    {
        when: "may not be read",
        change: { reads: { addressSearch: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
