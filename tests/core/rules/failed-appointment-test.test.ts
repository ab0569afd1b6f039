import { failedAppointmentTest } from "../../../src/core/rules/appointments/failed-appointment-test";
import { healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(failedAppointmentTest, {
    clear: [healthy()],
    found: [
        { when: healthy({ mailbox: { actstatus: 2 } }), message: "failed", severity: "advice", proof: ["actstatus"] },
        { when: healthy({ kind: "queue", mailbox: { actdeliverymethod: 1 } }), message: "queue", severity: "advice" },
    ],
    unknown: [{ when: healthy({ mailbox: { actstatus: undefined } }), unread: ["mailbox"] }],
    notApplicable: [healthy({ mailbox: { actdeliverymethod: 2 } })],
});
