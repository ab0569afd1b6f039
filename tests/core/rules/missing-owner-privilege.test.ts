import { missingOwnerPrivilege } from "../../../src/core/rules/owner/missing-owner-privilege";
import { denied, grant, grantsWithout, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

const NAMED =
    "Email Server Error Code: Crm.80040220.Principal user (Id=22222222-0000-4000-8000-000000000002, type=8) is missing prvReadEmailServerProfile privilege";

testRule(missingOwnerPrivilege, {
    clear: [healthy(), healthy({ access: { grants: grantsWithout("prvReadQueue", "prvCreateContact") } })],
    found: [
        {
            when: healthy({
                access: { grants: grantsWithout("prvReadMailbox") },
                mailbox: { enabledforincomingemail: false },
            }),
            message: "found",
            data: { privileges: "prvReadMailbox" },
        },
        {
            when: healthy({ access: { grants: grantsWithout("prvCreateActivity") } }),
            message: "found",
            confidence: "likely",
            severity: "degraded",
        },
        {
            when: healthy({
                access: {
                    grants: [...grantsWithout("prvReadEmailServerProfile"), grant("prvReadEmailServerProfile", 1)],
                },
                alerts: [{ text: NAMED, createdon: hoursAgo(3) }],
            }),
            message: "found",
            proof: ["fullname", "text"],
        },
        {
            when: healthy({ alerts: [{ text: NAMED, createdon: hoursAgo(3) }] }),
            message: "reported",
            data: { privileges: "prvReadEmailServerProfile" },
        },
        {
            when: healthy({ alerts: [{ text: "Email Server Error Code: Crm.80048306.", createdon: hoursAgo(3) }] }),
            message: "unnamed",
            confidence: "likely",
        },
    ],
    unknown: [
        {
            when: healthy({ access: { grants: grantsWithout("prvReadMailbox"), coverage: "partial" } }),
            message: "hidden",
        },
        { when: denied("access"), unread: ["privilegeNeeds"] },
    ],
    notApplicable: [healthy({ kind: "queue", access: { grants: [] } })],
});
