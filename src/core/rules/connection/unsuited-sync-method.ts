import { adminGuide } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const unsuitedSyncMethod = defineAlertRule({
    id: "unsuited-sync-method",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Synchronization method does not fit",
    causes: ["sync-method-misconfigured"],
    meaning: "A synchronization method of {mailbox} does not fit its server or its kind.",
    remedy: [
        "Set incoming and outgoing email to server-side synchronization, and appointments, contacts and tasks to None where the server is not Exchange or the mailbox belongs to a queue.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide("set-incoming-outgoing-email-synchronization", "Set incoming and outgoing email synchronization"),
    ],
    explains: [
        "unsent-email",
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["outgoing-method-none"],
    fixes: ["delivery-methods", "test-and-enable"],
});
