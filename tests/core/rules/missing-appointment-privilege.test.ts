import { missingAppointmentPrivilege } from "../../../src/core/rules/owner/missing-appointment-privilege";
import { denied, grantsWithout, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(missingAppointmentPrivilege, {
    clear: [healthy(), healthy({ access: { grants: grantsWithout("prvReadMailbox") } })],
    found: [
        {
            when: healthy({ access: { grants: grantsWithout("prvCreateContact") } }),
            message: "found",
            data: { privileges: "prvCreateContact" },
        },
    ],
    unknown: [
        {
            when: healthy({ access: { grants: grantsWithout("prvCreateContact"), coverage: "partial" } }),
            message: "hidden",
        },
        { when: denied("access"), unread: ["privilegeNeeds"] },
    ],
    notApplicable: [healthy({ kind: "queue" }), healthy({ mailbox: { actdeliverymethod: 2 } })],
});
