import { valueOf } from "../../facts/combine";
import { hoursBetween } from "../../facts/time";
import { cell } from "../../model/row";
import { CredentialRetrieval, EmailApproval } from "../../model/generated/option-sets";
import { adminGuide, supportArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { alertCells, currentAlerts } from "../support/hits";
import { isInService, kindOf, nameOf } from "../support/mailbox-kind";

export const unapprovedByExchangeAdmin = defineRule({
    id: "unapproved-by-exchange-admin",
    category: "mailbox",
    stage: "addressApproved",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Exchange Online administrator has not approved the address",
    messages: {
        blocked:
            "No Microsoft 365 administrator has approved the address of {mailbox}. Its profile signs in to Exchange Online server to server, and the environment processes email only for approved addresses.",
        reported:
            "An alert of {mailbox} from {lastOn} says that its address is not approved by an administrator. The platform does not read the mailbox until it is.",
        working:
            "No Microsoft 365 administrator is recorded as having approved the address of {mailbox}, yet it synchronizes. It can stop when the mailbox is tested again.",
    },
    remedy: [
        "Have an Exchange or global administrator, or a user with the role Delegated Mailbox Approver, approve the email address on the mailbox.",
        "Test and enable the mailbox.",
    ],
    sources: [
        supportArticle(
            "dynamics-365/sales/alerts-about-mailbox-requires-approval-by-office-365-administrator",
            "Mailbox requires approval by an Office 365 administrator",
        ),
        adminGuide("connect-exchange-online", "Connect to Exchange Online: approve mailboxes"),
    ],
    explains: ["failed-mailbox-test", "stale-sync", "switched-off-mailbox", "untested-mailbox"],
    covers: ["o365-approval-missing"],
    fixes: ["approve-address"],
    needs: ["mailbox", "organization", "profile"],
    uses: ["alertGroups"],
    columns: {
        mailbox: ["isemailaddressapprovedbyo365admin"],
        organization: ["requireapprovalforuseremail", "requireapprovalforqueueemail"],
        profile: ["incomingcredentialretrieval"],
    },
    check({ mailbox, organization, profile }, { now, optional }) {
        const kind = kindOf(mailbox);
        const alerts = valueOf(optional.alertGroups) ?? [];
        const [alert] = currentAlerts(alerts, ["mailbox-not-approved"], mailbox, now);
        const serverToServer =
            profile.values.incomingcredentialretrieval === CredentialRetrieval.ServerToServerAuthentication;
        const column = kind === "queue" ? "requireapprovalforqueueemail" : "requireapprovalforuseremail";
        const approved = mailbox.values.isemailaddressapprovedbyo365admin === true;
        if (alert !== undefined && mailbox.values.emailrouteraccessapproval === EmailApproval.Approved) {
            return found("reported", {
                confidence: alert.classification.confidence === "certain" ? "certain" : "likely",
                data: { mailbox: nameOf(mailbox), lastOn: alert.last },
                evidence: [...alertCells(alert), cell(mailbox, "isemailaddressapprovedbyo365admin")],
                since: alert.first,
            });
        }
        if (kind === "forward" || !serverToServer) return notApplicable;
        if (approved || organization.row.values[column] !== true) return clear;
        const sinceSuccess = hoursBetween(mailbox.values.lastsuccessfulsynccompletedon, now);
        const works = isInService(mailbox) && sinceSuccess !== undefined && sinceSuccess < 24;
        return found(works ? "working" : "blocked", {
            confidence: works ? "possible" : "likely",
            ...(works ? { severity: "advice" } : {}),
            data: { mailbox: nameOf(mailbox) },
            evidence: [
                cell(mailbox, "isemailaddressapprovedbyo365admin"),
                cell(profile, "incomingcredentialretrieval"),
                cell(organization.row, column),
            ],
        });
    },
});
