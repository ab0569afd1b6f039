import { limitedAppointmentSync } from "../../../src/core/rules/appointments/limited-appointment-sync";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(limitedAppointmentSync, {
    clear: [healthy(), healthy({ settings: { DistinctPhysicalAndLogicalDeletesForExchangeSync: "true" } })],
    found: [
        {
            when: healthy({ settings: { DistinctPhysicalAndLogicalDeletesForExchangeSync: "false" } }),
            message: "deletes",
        },
        {
            when: healthy({ settings: { SSSPropagateAppointmentCancellationsToExchange: "false" } }),
            message: "cancellations",
        },
        { when: healthy({ settings: { IgnoreCopiedItemsInSSSForMailbox: "true" } }), message: "copies" },
        { when: healthy({ settings: { TrackAppointmentsFromNonOrganizer: "false" } }), message: "attendees" },
        {
            when: healthy({ organization: { isappointmentattachmentsyncenabled: false } }),
            message: "attachments",
            proof: ["isappointmentattachmentsyncenabled"],
        },
    ],
    unknown: [
        { when: denied("organization"), unread: ["organization"] },
        {
            when: healthy({ organization: { isappointmentattachmentsyncenabled: undefined } }),
            unread: ["organization"],
        },
    ],
    notApplicable: [
        healthy({ kind: "queue", organization: { isappointmentattachmentsyncenabled: false } }),
        healthy({ mailbox: { actdeliverymethod: 2 }, settings: { TrackAppointmentsFromNonOrganizer: "false" } }),
    ],
});
