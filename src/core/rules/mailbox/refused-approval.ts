import { adminGuide, syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const refusedApproval = defineAlertRule({
    id: "refused-approval",
    category: "mailbox",
    stage: "addressApproved",
    severity: "degraded",
    actor: "exchangeAdmin",
    title: "Approver lacks a role",
    causes: ["approver-missing-role"],
    meaning:
        "The address of {mailbox} could not be approved, because the person who approved it lacks a role in Microsoft 365.",
    remedy: [
        "Have the address approved by a System Administrator who is also an Exchange or global administrator, or who has the role Delegated Mailbox Approver.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("a-failure-occurred-crmsecurity", "A failure occurred in CrmSecurity when approving an address"),
        adminGuide("connect-exchange-online", "Connect to Exchange Online: approve mailboxes"),
    ],
    covers: ["approval-refused-crmsecurity"],
    fixes: ["approve-address"],
});
