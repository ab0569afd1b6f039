import { failedAppointmentTest } from "../../../src/core/rules/appointments/failed-appointment-test";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(failedAppointmentTest, {
    clear: [healthy(), healthy({ profile: { incomingcredentialretrieval: 1, incominguseimpersonation: false } })],
    found: [
        { when: healthy({ mailbox: { actstatus: 2 } }), message: "failed", severity: "advice", proof: ["actstatus"] },
        {
            when: healthy({ profile: { servertype: 1 } }),
            message: "notExchange",
            severity: "advice",
            proof: ["servertype"],
        },
        {
            when: healthy({
                mailbox: { actstatus: 2 },
                profile: { incomingcredentialretrieval: 1, incominguseimpersonation: false },
            }),
            message: "delegation",
            confidence: "likely",
            proof: ["incominguseimpersonation"],
        },
        { when: denied("profile", { mailbox: { actstatus: 2 } }), message: "failed" },
        { when: healthy({ kind: "queue", mailbox: { actdeliverymethod: 1 } }), message: "queue", severity: "advice" },
    ],
    unknown: [{ when: healthy({ mailbox: { actstatus: undefined } }), unread: ["mailbox"] }],
    notApplicable: [healthy({ mailbox: { actdeliverymethod: 2 } })],
});
