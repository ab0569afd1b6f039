import { booleanSetting } from "../../facts/org-setting";
import { cell } from "../../model/row";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";

export const excludedProtectedEmail = defineRule({
    id: "excluded-protected-email",
    category: "tracking",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Rights-protected email is left out",
    messages: {
        found: "The environment leaves out email that is protected by information rights management. Such email is not tracked in any mailbox.",
    },
    remedy: ["Leave it when this is wanted. Otherwise set RestrictIRMEmailItems to false."],
    sources: [
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        adminGuide("settings-email", "Manage email settings"),
    ],
    covers: ["irm-restricted-not-synced"],
    fixes: ["organization-setting"],
    needs: ["organization"],
    columns: { organization: ["orgdborgsettings"] },
    check({ organization }) {
        if (booleanSetting(organization, "RestrictIRMEmailItems") !== true) return clear;
        return found("found", { confidence: "certain", evidence: [cell(organization.row, "orgdborgsettings")] });
    },
});
