import { valueOf } from "../../facts/combine";
import type { PrivilegeNeed } from "../../facts/facts";
import { reference, supportArticle, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { isInService, kindOf, nameOf } from "../support/mailbox-kind";
import { ownerCell, ownerName } from "../support/owner";
import { reportedCause } from "../support/role-findings";

function names(needs: readonly PrivilegeNeed[]): string {
    return needs.map(({ privilege }) => privilege).join(", ");
}

export const missingOwnerPrivilege = defineRule({
    id: "missing-owner-privilege",
    category: "owner",
    stage: "ownerMayOwnEmail",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Owner lacks a privilege",
    messages: {
        found: "{owner}, who owns {mailbox}, lacks privileges that email synchronization needs: {privileges}.",
        reported:
            "The platform says that {owner}, who owns {mailbox}, lacks {privileges} (newest message on {lastOn}).",
        unnamed:
            "The platform says that {owner}, who owns {mailbox}, lacks a privilege, without naming it (newest message on {lastOn}).",
        hidden: "It is not visible to you whether {owner} has {privileges}. Roles of other business units can be hidden.",
    },
    remedy: [
        "Add the privileges to a security role of the owner: user level for mailbox and activities, organization level for the organization and the email server profile.",
        "Or give the owner a role that holds them, for example Basic User.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("error-when-you-test-enable-a-mailbox", "The mailbox user does not have sufficient permissions"),
        syncArticle("an-internal-dynamics-365-error", "UserPrivilegeError in a mailbox alert"),
        syncArticle("error-code-8005e259", "Error code 8005E259 when you test and enable a mailbox"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/privilege-error-occurs-when-using-dynamics-365-app-for-outlook",
            "A privilege error occurs with App for Outlook",
        ),
        reference(
            "previous-versions/troubleshoot/dynamics/crm/privilegedenied-error-when-using-server-side-sync",
            "PrivilegeDenied with server-side synchronization",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "missing-appointment-privilege",
        "stale-sync",
        "switched-off-mailbox",
        "undeliverable-email",
    ],
    covers: [
        "privilege-denied-80040220",
        "mailbox-access-denied-80048306",
        "test-enable-8005e259-privileges",
        "user-privilege-error-act",
    ],
    fixes: ["grant-privileges", "test-and-enable"],
    needs: ["mailbox", "owner", "privilegeNeeds"],
    uses: ["alertGroups", "itemGroups", "access"],
    check({ mailbox, owner, privilegeNeeds }, { now, optional }) {
        if (kindOf(mailbox) === "queue") return notApplicable;
        const data = { mailbox: nameOf(mailbox), owner: ownerName(owner) };
        const forEmail = privilegeNeeds.filter(
            ({ neededFor, privilege }) => neededFor === "email" && privilege !== "prvReadQueue",
        );
        const partial = valueOf(optional.access)?.coverage === "partial";
        const lacking = forEmail.filter((need) => (need.effectiveDepth ?? need.requiredDepth) < need.requiredDepth);
        const reported = reportedCause(optional, ["owner-missing-privilege"], mailbox, now);
        if (lacking.length > 0 && !partial) {
            // A mailbox that works shows that the platform does not insist on all of them.
            const works = reported === undefined && isInService(mailbox);
            return found("found", {
                confidence: works ? "likely" : "certain",
                ...(works ? { severity: "degraded" } : {}),
                data: { ...data, privileges: names(lacking) },
                evidence: [ownerCell(owner), ...(reported?.evidence ?? [])],
                ...(reported === undefined ? {} : { since: reported.firstOn }),
            });
        }
        if (reported !== undefined) {
            return found(reported.privilege === undefined ? "unnamed" : "reported", {
                confidence: reported.privilege === undefined ? "likely" : "certain",
                data: { ...data, privileges: reported.privilege ?? "", lastOn: reported.lastOn },
                evidence: [ownerCell(owner), ...reported.evidence],
                since: reported.firstOn,
            });
        }
        const unsure = forEmail.filter(
            (need) => need.effectiveDepth === null || need.effectiveDepth < need.requiredDepth,
        );
        return unsure.length > 0 ? unknown("hidden", { ...data, privileges: names(unsure) }) : clear;
    },
});
