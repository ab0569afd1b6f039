import { protectedEmail } from "../../../../src/core/trace/checks/protected-email";
import { denied } from "../fixture";
import { testCheck, WITHOUT_HEADERS } from "../test-check";

const rights = { protection: "rights" } as const;

testCheck(protectedEmail, [
    { when: "is plain", change: {}, outcome: "pass", message: "plain" },
    { when: "is signed", change: { email: { protection: "signed" } }, outcome: "pass", message: "signed" },
    {
        when: "is encrypted",
        change: { email: { protection: "encrypted" } },
        outcome: "needsInformation",
        message: "encrypted",
    },
    { when: "is protected by rights", change: { email: rights }, outcome: "pass", message: "rights" },
    {
        when: "is protected by rights where that is left out",
        change: { email: rights, settings: { RestrictIRMEmailItems: "true" } },
        outcome: "fail",
        message: "restricted",
    },
    WITHOUT_HEADERS,
    {
        when: "may not be read",
        change: { email: rights, sections: { organization: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
