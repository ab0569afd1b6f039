import { valueOf } from "../../facts/combine";
import { booleanSetting, settingCell } from "../../facts/org-setting";
import { adminGuide, reference, syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { methodInForce, methodName } from "../support/filtering-method";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

const REFUSED = "Email to {mailbox} was refused with NoCorrelationMatch. Emails: {count}, the newest on {lastOn}. ";
const FORCED = "The organization forces this on all user mailboxes, so a change in personal options does nothing.";

export const uncorrelatedEmail = defineRule({
    id: "uncorrelated-email",
    category: "filtering",
    stage: "filterAccepted",
    severity: "degraded",
    actor: "user",
    title: "No recipient accepts the email by its filter",
    messages: {
        replies: `${REFUSED}Only replies to email from Dynamics 365 are tracked here, and this is no recognizable reply.`,
        knownSenders: `${REFUSED}Only email from leads, contacts and accounts is tracked here, and the sender is none of them.`,
        emailEnabledSenders: `${REFUSED}Only email from records that can hold an email address is tracked here, and the sender is not found there.`,
        noEmail: `${REFUSED}Tracking is set to No email messages here.`,
        repliesForced: `${REFUSED}Only replies to email from Dynamics 365 are tracked, and this is no recognizable reply. ${FORCED}`,
        knownSendersForced: `${REFUSED}Only email from leads, contacts and accounts is tracked, and the sender is none of them. ${FORCED}`,
        emailEnabledSendersForced: `${REFUSED}Only email from records that can hold an email address is tracked, and the sender is not found there. ${FORCED}`,
        noEmailForced: `${REFUSED}Tracking is set to No email messages. ${FORCED}`,
        all: `${REFUSED}This mailbox accepts all email today, so the filter was changed meanwhile, or only that of another recipient was asked.`,
        unknownMethod: `${REFUSED}Which email is tracked automatically here could not be read.`,
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Decide which email shall be tracked automatically, and set it in the personal options of the user, in the queue or, when forced, in the environment setting.",
        "Or create the sender as contact or lead when only email from known senders is tracked.",
        "Track the refused emails by hand, or set the start date back after the change.",
    ],
    sources: [
        syncArticle("email-fails-to-create-with-nocorrelationmatch-error", "An email fails with NoCorrelationMatch"),
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        reference(
            "dotnet/api/microsoft.crm.sdk.messages.checkincomingemailresponse.reasoncode",
            "Reason codes of CheckIncomingEmail",
        ),
        reference("dotnet/api/microsoft.crm.sdk.messages.checkincomingemailrequest", "The function CheckIncomingEmail"),
    ],
    covers: [
        "no-correlation-match",
        "filter-replies-only",
        "filter-crm-sender-unknown",
        "filter-email-enabled-sender-unknown",
        "queue-filter-rejects",
        "reply-headers-missing",
    ],
    fixes: ["filtering-method", "organization-setting", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    uses: ["filtering", "organization"],
    check({ mailbox, itemGroups, itemVisibility }, { optional }) {
        const hit = findItems(itemGroups, ["no-correlation-match"]);
        if (hit === undefined) return noItems(itemVisibility);
        const inForce = methodInForce(optional);
        const name = methodName(inForce.method);
        const message =
            inForce.forced && name !== "all" && name !== "unknownMethod" ? (`${name}Forced` as const) : name;
        const organization = valueOf(optional.organization);
        const onlyOwn =
            organization &&
            booleanSetting(organization, "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation") === true
                ? [settingCell(organization, "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation")]
                : [];
        return found(message, {
            confidence: name === "all" || name === "unknownMethod" ? "likely" : "certain",
            actor: inForce.forced || mailbox.targets["regardingobjectid"] === "queue" ? "mailboxAdmin" : "user",
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: [...hit.evidence, ...inForce.evidence, ...(inForce.forced ? [] : onlyOwn)],
            since: hit.firstOn,
        });
    },
});
