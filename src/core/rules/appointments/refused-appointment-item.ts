import { adminGuide, supportArticle, syncArticle } from "../articles";
import { REFUSED_FOR_APPOINTMENTS } from "../support/item-causes";
import { defineItemRule } from "../support/item-rule";

export const refusedAppointmentItem = defineItemRule({
    id: "refused-appointment-item",
    category: "appointments",
    stage: "ownerMayOwnEmail",
    severity: "degraded",
    actor: "user",
    title: "Appointment, contact or task is refused",
    causes: REFUSED_FOR_APPOINTMENTS,
    kind: "other",
    meaning:
        "Appointments, contacts or tasks of {mailbox} were not synchronized: {count}, the newest on {lastOn}. Email is judged separately.",
    remedy: [
        "Open the alert of the item; scheduling conflicts and duplicates wait for an answer there.",
        "Check organizer, start and end of the appointment, and the time zone of its owner.",
    ],
    sources: [
        syncArticle(
            "scheduling-conflict-saving-appointment",
            "A scheduling conflict was found when saving an appointment",
        ),
        syncArticle(
            "appointments-do-not-sync-to-exchange-for-some-users",
            "Appointments do not synchronize for some users (383)",
        ),
        adminGuide("monitor-email-processing-errors", "Monitor email processing errors"),
        supportArticle(
            "dynamics-365/sales/appointments-do-not-sync-exchange",
            "Appointments without organizer are not synchronized",
        ),
    ],
    covers: [
        "act-organizer-missing",
        "act-timezone-383",
        "act-scheduling-conflict",
        "act-duplicate-or-linked-item-prompt",
    ],
});
