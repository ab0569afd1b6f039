import { adminGuide } from "../articles";
import { defineSettingRule } from "../support/setting-rule";

export const excludedProtectedEmail = defineSettingRule({
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
        adminGuide(
            "set-up-server-side-synchronization-of-email-appointments-contacts-and-tasks",
            "Set up server-side synchronization",
        ),
    ],
    covers: ["irm-restricted-not-synced"],
    fixes: ["organization-setting"],
    when: { found: ["RestrictIRMEmailItems", true] },
});
