import { cell } from "../../model/row";
import { EmailApproval } from "../../model/generated/option-sets";
import { adminGuide, reference, supportArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";

function stateOf(approval: number | null | undefined): "empty" | "pending" | "rejected" {
    if (approval === EmailApproval.PendingApproval) return "pending";
    return approval === EmailApproval.Rejected ? "rejected" : "empty";
}

export const unapprovedMailbox = defineRule({
    id: "unapproved-mailbox",
    category: "mailbox",
    stage: "addressApproved",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Email address is not approved",
    messages: {
        empty: "The email address of {mailbox} was never approved, and the environment processes email only for approved addresses.",
        pending:
            "The email address of {mailbox} waits for approval, and the environment processes email only for approved addresses. A changed address must be approved again.",
        rejected:
            "The email address of {mailbox} was rejected, and the environment processes email only for approved addresses.",
    },
    remedy: [
        "Approve the email address on the mailbox. This needs the privilege to approve email addresses and, with Exchange Online, an Exchange or global administrator role or the role Delegated Mailbox Approver.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide("connect-exchange-online", "Connect to Exchange Online: approve mailboxes"),
        supportArticle(
            "dynamics-365/sales/changes-to-mailbox-approval-in-dynamics-365",
            "Changes to mailbox approval in Dynamics 365",
        ),
        reference("power-apps/developer/data-platform/email-activity-entities", "Email activity tables"),
    ],
    explains: [
        "failed-mailbox-test",
        "scheduled-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "unapproved-by-exchange-admin",
        "untested-mailbox",
    ],
    covers: ["email-address-not-approved"],
    fixes: ["approve-address", "test-and-enable"],
    needs: ["mailbox", "organization"],
    columns: {
        mailbox: ["emailrouteraccessapproval"],
        organization: ["requireapprovalforuseremail", "requireapprovalforqueueemail"],
    },
    check({ mailbox, organization }) {
        const kind = kindOf(mailbox);
        if (kind === "forward") return notApplicable;
        const column = kind === "queue" ? "requireapprovalforqueueemail" : "requireapprovalforuseremail";
        const approval = mailbox.values.emailrouteraccessapproval;
        if (organization.row.values[column] !== true || approval === EmailApproval.Approved) return clear;
        return found(stateOf(approval), {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "emailrouteraccessapproval"), cell(organization.row, column)],
        });
    },
});
