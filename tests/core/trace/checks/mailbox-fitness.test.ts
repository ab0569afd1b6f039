import { mailboxFitness } from "../../../../src/core/trace/checks/mailbox-fitness";
import { denied, NOW } from "../fixture";
import { testCheck } from "../test-check";

const noProfile = { status: "notApplicable", reason: "There is none.", readAt: NOW } as const;

testCheck(mailboxFitness, [
    { when: "finds a healthy mailbox", change: {}, outcome: "pass", message: "fit" },
    { when: "finds it inactive", change: { mailbox: { statecode: 1 } }, outcome: "fail", message: "inactive" },
    {
        when: "finds another way of delivery",
        change: { mailbox: { incomingemaildeliverymethod: 0 } },
        outcome: "fail",
        message: "otherMethod",
    },
    { when: "finds no profile", change: { sections: { profile: noProfile } }, outcome: "fail", message: "noProfile" },
    {
        when: "finds the profile inactive",
        change: { profile: { statecode: 1 } },
        outcome: "fail",
        message: "inactiveProfile",
    },
    {
        when: "finds it not approved",
        change: { mailbox: { emailrouteraccessapproval: 2 } },
        outcome: "fail",
        message: "notApproved",
    },
    {
        when: "finds it not approved by the Exchange administrator",
        change: { mailbox: { isemailaddressapprovedbyo365admin: false } },
        outcome: "fail",
        message: "notApproved",
    },
    {
        when: "needs no approval where none is required",
        change: { mailbox: { emailrouteraccessapproval: 2 }, organization: { requireapprovalforuseremail: false } },
        outcome: "pass",
        message: "fit",
    },
    {
        when: "finds it not tested",
        change: { mailbox: { incomingemailstatus: 2 } },
        outcome: "fail",
        message: "notTested",
    },
    {
        when: "finds it switched off",
        change: { mailbox: { enabledforincomingemail: false } },
        outcome: "fail",
        message: "notTested",
    },
    {
        when: "may not read the organization",
        change: { sections: { organization: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
