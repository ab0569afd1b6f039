import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const invalidMailboxAddress = defineAlertRule({
    id: "invalid-mailbox-address",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Address of the mailbox is not valid",
    causes: ["mailbox-address-invalid"],
    meaning: "The address of {mailbox} is malformed or is not the primary address in Exchange.",
    remedy: [
        "Enter the primary address of the Exchange mailbox on the user or queue.",
        "Approve it and test the mailbox.",
    ],
    sources: [
        syncArticle("exception-when-using-server-side-sync", "401 Unauthorized with server-side synchronization"),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["address-differs-from-exchange"],
    fixes: ["address-records", "test-and-enable"],
});
