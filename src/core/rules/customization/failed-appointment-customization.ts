import { syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const failedAppointmentCustomization = defineRule({
    id: "failed-appointment-customization",
    category: "customization",
    stage: "customCodeSucceeded",
    severity: "degraded",
    actor: "developer",
    title: "Plug-in or workflow stops appointments, contacts or tasks",
    messages: {
        found: "Plug-ins or real-time workflows stop appointments, contacts or tasks of {mailbox}: {count}, the newest on {lastOn}. Email is judged separately.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Find the synchronous plug-in step or real-time workflow on appointments, contacts or tasks; the details of the alert name it.",
        "Have its owner correct it, or make it run asynchronously.",
    ],
    sources: [
        syncArticle(
            "unknownincomingemailintegrationerror-2147220891",
            "UnknownIncomingEmailIntegrationError -2147220891",
        ),
    ],
    covers: ["isv-aborted-act"],
    fixes: ["custom-code"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["customization-error"], "other");
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence,
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
