import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const mismatchedMailboxOwner = defineRule({
    id: "mismatched-mailbox-owner",
    category: "owner",
    stage: "ownerReady",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Mailbox belongs to someone else",
    messages: {
        user: "{mailbox} is the mailbox of {user}, but another user or team owns the row. Privileges and item failures are those of the owner, and appointments fail for lack of access.",
        queue: "{mailbox} and its queue {queue} have different owners. Item failures belong to the owner of the mailbox, emails to the owner of the queue.",
    },
    remedy: [
        "Assign the mailbox to its user, or the queue and its mailbox to the same owner.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("an-internal-dynamics-365-error", "UserPrivilegeError in a mailbox alert"),
        syncArticle("error-when-you-test-enable-a-mailbox", "The mailbox user does not have sufficient permissions"),
        adminGuide("email-record-owner", "How the owner of an email is determined"),
    ],
    covers: ["mailbox-owner-mismatch"],
    fixes: ["queue-owner", "test-and-enable"],
    needs: ["mailbox", "regarding"],
    columns: { mailbox: ["ownerid"] },
    check({ mailbox, regarding }) {
        const owner = mailbox.values.ownerid?.toLowerCase();
        if (regarding.kind === "user") {
            if (owner === regarding.user.id.toLowerCase()) return clear;
            return found("user", {
                confidence: "likely",
                data: { mailbox: nameOf(mailbox), user: regarding.user.values.fullname ?? regarding.user.id },
                evidence: [cell(mailbox, "ownerid"), cell(mailbox, "regardingobjectid")],
            });
        }
        const queue = regarding.queue;
        if (owner === queue.values.ownerid?.toLowerCase()) return clear;
        return found("queue", {
            confidence: "possible",
            severity: "advice",
            data: { mailbox: nameOf(mailbox), queue: queue.values.name ?? queue.id },
            evidence: [cell(mailbox, "ownerid"), cell(queue, "ownerid")],
        });
    },
});
