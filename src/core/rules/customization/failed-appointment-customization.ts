import { syncArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const failedAppointmentCustomization = defineItemRule({
    id: "failed-appointment-customization",
    category: "customization",
    stage: "customCodeSucceeded",
    severity: "degraded",
    actor: "developer",
    title: "Plug-in or workflow stops appointments, contacts or tasks",
    causes: ["customization-error"],
    kind: "other",
    meaning:
        "Plug-ins or real-time workflows stop appointments, contacts or tasks of {mailbox}: {count}, the newest on {lastOn}. Email is judged separately.",
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
});
