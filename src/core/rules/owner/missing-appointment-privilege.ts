import { valueOf } from "../../facts/combine";
import { ActDelivery } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { reference, supportArticle, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";
import { ownerCell, ownerName } from "../support/owner";

export const missingAppointmentPrivilege = defineRule({
    id: "missing-appointment-privilege",
    category: "owner",
    stage: "ownerMayOwnEmail",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Owner lacks privileges for appointments, contacts and tasks",
    messages: {
        found: "{owner} lacks privileges that the synchronization of appointments, contacts and tasks of {mailbox} needs: {privileges}. Email is not affected.",
        hidden: "It is not visible to you whether {owner} has {privileges}. Roles of other business units can be hidden.",
    },
    remedy: ["Add the privileges at user level to a security role of the owner.", "Test and enable the mailbox."],
    sources: [
        reference(
            "dynamics365/outlook-app/deploy-dynamics-365-app-for-outlook",
            "Deploy Dynamics 365 App for Outlook: privileges",
        ),
        syncArticle("an-internal-dynamics-365-error", "UserPrivilegeError in a mailbox alert"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/you-do-not-have-the-required-role-or-privilege-to-complete-this-action-error",
            "A required role or privilege is missing",
        ),
    ],
    covers: ["app-for-outlook-role-missing"],
    fixes: ["grant-privileges"],
    needs: ["mailbox", "owner", "privilegeNeeds"],
    uses: ["access"],
    columns: { mailbox: ["actdeliverymethod"] },
    check({ mailbox, owner, privilegeNeeds }, { optional }) {
        const synchronizes = mailbox.values.actdeliverymethod === ActDelivery.ServerSideSynchronization;
        if (!synchronizes || kindOf(mailbox) !== "user") return notApplicable;
        const lacking = privilegeNeeds.filter(
            (need) => need.neededFor === "appointments" && (need.effectiveDepth ?? 0) < need.requiredDepth,
        );
        if (lacking.length === 0) return clear;
        const data = {
            mailbox: nameOf(mailbox),
            owner: ownerName(owner),
            privileges: lacking.map(({ privilege }) => privilege).join(", "),
        };
        if (valueOf(optional.access)?.coverage !== "complete") return unknown("hidden", data);
        return found("found", {
            confidence: "certain",
            data,
            evidence: [ownerCell(owner), cell(mailbox, "actdeliverymethod")],
        });
    },
});
