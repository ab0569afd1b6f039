import { ActDelivery } from "../../model/generated/option-sets";
import { adminGuide, ORG_SETTINGS_TOOL, syncArticle } from "../articles";
import { defineSettingRule } from "../support/setting-rule";

export const limitedAppointmentSync = defineSettingRule({
    id: "limited-appointment-sync",
    category: "appointments",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Settings limit appointments, contacts and tasks",
    messages: {
        deletes:
            "DistinctPhysicalAndLogicalDeletesForExchangeSync is false. An appointment that {mailbox} may no longer see, or that leaves its filter, is cancelled in Exchange as if it were deleted.",
        cancellations:
            "SSSPropagateAppointmentCancellationsToExchange is false. An appointment that is cancelled in Dynamics 365 stays in the calendars.",
        copies: "IgnoreCopiedItemsInSSSForMailbox is true. A copy of a tracked calendar item is not tracked.",
        attendees:
            "TrackAppointmentsFromNonOrganizer is false. Only the organizer can track a meeting; {mailbox} cannot track those of others.",
        attachments: "Attachments of appointments and tasks are not synchronized in this environment.",
    },
    remedy: ["Leave it when this is wanted. Otherwise change the named setting; it counts for all mailboxes."],
    sources: [
        syncArticle("an-appointment-is-canceled-deleted", "An appointment is canceled or deleted unexpectedly"),
        adminGuide("sync-logic", "How appointments, contacts and tasks are synchronized"),
        adminGuide("environment-database-settings", "Environment database settings"),
        ORG_SETTINGS_TOOL,
    ],
    covers: [
        "act-unexpected-cancel-or-delete",
        "act-cancellation-not-propagated",
        "act-copied-items-ignored",
        "act-non-organizer-tracking-off",
        "act-attachments-not-synced",
    ],
    fixes: ["organization-setting", "organization-switch"],
    when: {
        deletes: ["DistinctPhysicalAndLogicalDeletesForExchangeSync", false],
        cancellations: ["SSSPropagateAppointmentCancellationsToExchange", false],
        copies: ["IgnoreCopiedItemsInSSSForMailbox", true],
        attendees: ["TrackAppointmentsFromNonOrganizer", false],
        attachments: ["isappointmentattachmentsyncenabled", false],
    },
    appliesTo: ({ values }) => values.actdeliverymethod === ActDelivery.ServerSideSynchronization,
});
