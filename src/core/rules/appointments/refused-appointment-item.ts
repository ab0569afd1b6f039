import { adminGuide, syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { REFUSED_FOR_APPOINTMENTS } from "../support/item-causes";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const refusedAppointmentItem = defineRule({
    id: "refused-appointment-item",
    category: "appointments",
    stage: "ownerMayOwnEmail",
    severity: "degraded",
    actor: "user",
    title: "Appointment, contact or task is refused",
    messages: {
        found: "Appointments, contacts or tasks of {mailbox} were not synchronized: {count}, the newest on {lastOn}. Email is judged separately.",
        ...ITEM_BLINDNESS,
    },
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
    ],
    covers: [
        "act-organizer-missing",
        "act-timezone-383",
        "act-scheduling-conflict",
        "act-duplicate-or-linked-item-prompt",
    ],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, REFUSED_FOR_APPOINTMENTS, "other");
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence,
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
