import { cell } from "../../model/row";
import { MailboxState } from "../../model/generated/option-sets";
import { syncArticle, supportArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const inactiveMailbox = defineRule({
    id: "inactive-mailbox",
    category: "mailbox",
    stage: "mailboxActive",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Inactive mailbox",
    messages: {
        found: "The mailbox {mailbox} is deactivated, so the platform neither reads nor sends its email.",
    },
    remedy: [
        "Activate the mailbox. When its user is disabled, enable the user first, because the mailbox follows the user.",
        "Test and enable the mailbox again.",
    ],
    sources: [
        syncArticle("email-message-cannot-be-sent", "MailboxDisabled error when you test and enable a mailbox"),
        supportArticle(
            "sales-copilot/crm-permissions-and-configurations/update-settings-to-save-emails-error",
            "Mailbox settings that prevent saving an email",
        ),
    ],
    explains: [
        "unsent-email",
        "limited-outlook-app",
        "failed-mailbox-test",
        "postponed-mailbox",
        "scheduled-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "unapproved-mailbox",
        "unapproved-by-exchange-admin",
        "untested-mailbox",
    ],
    covers: ["mailbox-inactive"],
    fixes: ["mailbox-state", "test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["statecode"] },
    check({ mailbox }) {
        if (mailbox.values.statecode === MailboxState.Active) return clear;
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "statecode"), cell(mailbox, "statuscode")],
        });
    },
});
