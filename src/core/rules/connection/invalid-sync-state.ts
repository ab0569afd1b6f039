import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const invalidSyncState = defineAlertRule({
    id: "invalid-sync-state",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Synchronization state must be rebuilt",
    causes: ["sync-state-invalid"],
    meaning: "The stored position in the Exchange mailbox of {mailbox} is no longer valid.",
    remedy: [
        "Run Test & Enable Mailbox, so that the platform starts anew.",
        "When email is missing afterwards, set the start date back.",
    ],
    sources: [
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    explains: ["postponed-mailbox"],
    covers: [],
    fixes: ["test-and-enable"],
});
