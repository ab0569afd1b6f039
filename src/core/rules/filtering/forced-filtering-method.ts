import { booleanSetting, numberSetting, settingCell } from "../../facts/org-setting";
import { FilteringMethod } from "../../model/generated/option-sets";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";

const FORCE = "SSSForceFilteringMethodForUserMailboxes";
const OWN_ONLY = "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation";

export const forcedFilteringMethod = defineRule({
    id: "forced-filtering-method",
    category: "filtering",
    stage: "filterAccepted",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "The organization decides which email is tracked",
    messages: {
        forced: "The environment setting SSSForceFilteringMethodForUserMailboxes is {value}, so what the user of {mailbox} chose does not count.",
        ownOnly:
            "Only the filter of the mailbox that is being read is asked in this environment. An email to several people is refused here although another recipient would accept it.",
    },
    remedy: [
        "Leave it when this is wanted. Otherwise set SSSForceFilteringMethodForUserMailboxes to -1, or UseFilteringMethodOfSyncingMailboxOnlyForCorrelation to false.",
    ],
    sources: [
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
    ],
    covers: ["filter-forced-by-org", "filter-of-syncing-mailbox-only"],
    fixes: ["organization-setting"],
    needs: ["mailbox", "organization"],
    columns: { organization: ["orgdborgsettings"] },
    check({ mailbox, organization }) {
        const forced = numberSetting(organization, FORCE) ?? -1;
        if (forced > FilteringMethod.AllEmailMessages && kindOf(mailbox) === "user") {
            return found("forced", {
                confidence: "certain",
                data: { mailbox: nameOf(mailbox), value: forced },
                evidence: [settingCell(organization, FORCE)],
            });
        }
        const ownOnly = booleanSetting(organization, OWN_ONLY);
        return ownOnly === true
            ? found("ownOnly", { confidence: "certain", evidence: [settingCell(organization, OWN_ONLY)] })
            : clear;
    },
});
