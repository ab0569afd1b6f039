import { adminGuide, syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const foreignOrganizationLink = defineAlertRule({
    id: "foreign-organization-link",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Exchange mailbox belongs to another environment",
    causes: ["wrong-organization"],
    meaning: "The Exchange mailbox of {mailbox} synchronizes with another environment, so this one does not read it.",
    remedy: [
        "Decide which environment shall synchronize the mailbox.",
        "Test and enable it there, with the option that makes that environment the one that synchronizes.",
    ],
    sources: [
        adminGuide("when-would-want-use-check-box", "When to take over an Exchange mailbox"),
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["mailbox-linked-to-other-environment"],
    fixes: ["test-and-enable"],
});
