import { valueOf } from "../../facts/combine";
import { booleanSetting } from "../../facts/org-setting";
import { cell } from "../../model/row";
import { adminGuide, supportArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";

const REFUSED = "Email to {mailbox} was refused with InternalEmailReject. Emails: {count}, the newest on {lastOn}. ";

export const rejectedInternalEmail = defineRule({
    id: "rejected-internal-email",
    category: "filtering",
    stage: "notDuplicateOrInternal",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Email between users is not tracked again",
    messages: {
        oneActivity: `${REFUSED}Email between users of this environment is tracked only once, from the sender's side.`,
        toQueue: `${REFUSED}The environment setting DoNotIgnoreInternalEmailToQueues is false, so email from users to queues is left out.`,
        fromQueue: `${REFUSED}The environment setting IgnoreInternalEmailFromQueues is true, so email that queues send to users or queues is left out.`,
        other: `${REFUSED}Sender and recipients are users or queues of this environment.`,
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "When both sides shall have the email, switch on tracking of email between Dynamics 365 users as two activities.",
        "For queues, set DoNotIgnoreInternalEmailToQueues to true or IgnoreInternalEmailFromQueues to false.",
        "Otherwise track the email from the sender's side.",
    ],
    sources: [
        supportArticle("dynamics-365/sales/an-email-fails-be-created", "An email fails with InternalEmailReject"),
        adminGuide("settings-email-tracking", "Manage email tracking settings"),
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
    ],
    covers: ["internal-email-rejected", "internal-email-to-queue-ignored", "internal-email-from-queue-rejected"],
    fixes: ["organization-switch", "organization-setting", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    uses: ["organization"],
    check({ mailbox, itemGroups, itemVisibility }, { optional }) {
        const hit = findItems(itemGroups, ["internal-email-reject"]);
        if (hit === undefined) return noItems(itemVisibility);
        const organization = valueOf(optional.organization);
        const is = (name: string, value: boolean): boolean =>
            organization !== undefined && booleanSetting(organization, name) === value;
        const ignored = organization?.row.values.ignoreinternalemail === true;
        const message =
            kindOf(mailbox) === "queue" && is("DoNotIgnoreInternalEmailToQueues", false)
                ? "toQueue"
                : ignored
                  ? "oneActivity"
                  : is("IgnoreInternalEmailFromQueues", true)
                    ? "fromQueue"
                    : "other";
        return found(message, {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: [...hit.evidence, ...(organization ? [cell(organization.row, "ignoreinternalemail")] : [])],
            since: hit.firstOn,
        });
    },
});
