import { queueOwnerLackingPrivilege } from "../../../src/core/rules/owner/queue-owner-lacking-privilege";
import { denied, grantsWithout, healthy, hoursAgo, IDS } from "./healthy";
import { testRule } from "./test-rule";

const REFUSED = { lastsyncerror: "UnknownIncomingEmailIntegrationError -2147220192", lastsyncerrorcode: -2147220192 };
const NAMED = "Email Server Error Code: Crm.80040220.Principal team is missing prvReadQueue privilege";

testRule(queueOwnerLackingPrivilege, {
    clear: [healthy({ kind: "queue" })],
    found: [
        {
            when: healthy({ kind: "queue", access: { grants: grantsWithout("prvReadQueue") } }),
            message: "found",
            confidence: "likely",
            severity: "degraded",
        },
        {
            when: healthy({ kind: "queue", access: { grants: grantsWithout("prvReadQueue") }, items: [REFUSED] }),
            message: "found",
            data: { privileges: "prvReadQueue" },
            proof: ["ownerid", "lastsyncerrorcode"],
        },
        { when: healthy({ kind: "queue", items: [REFUSED] }), message: "unnamed", confidence: "likely" },
        {
            when: healthy({ kind: "queue", alerts: [{ text: NAMED, createdon: hoursAgo(3) }] }),
            message: "reported",
            confidence: "likely",
        },
    ],
    unknown: [
        {
            when: healthy({ kind: "queue", access: { grants: grantsWithout("prvReadQueue"), coverage: "partial" } }),
            message: "hidden",
        },
        { when: healthy({ kind: "queue", queue: { ownerid: IDS.team } }), message: "otherOwner" },
        { when: denied("access", { kind: "queue" }), unread: ["access", "privilegeNeeds"] },
    ],
    notApplicable: [healthy({ access: { grants: [] } })],
});
