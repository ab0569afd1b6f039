import { adminGuide, ORG_SETTINGS_TOOL } from "../articles";
import { kindOf } from "../support/mailbox-kind";
import { defineSettingRule } from "../support/setting-rule";

export const hiddenTrackingOptions = defineSettingRule({
    id: "hidden-tracking-options",
    category: "filtering",
    stage: "filterAccepted",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Tracking options are hidden",
    messages: {
        all: "The environment setting HideTrackAllOption is true, so the user of {mailbox} cannot choose All email messages.",
        any: "The environment setting HideEmailAutoTrackOptions is true, so the user of {mailbox} cannot choose which email is tracked.",
    },
    remedy: ["Leave it when this is wanted. Otherwise set the setting to false."],
    sources: [
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        ORG_SETTINGS_TOOL,
    ],
    covers: ["track-options-hidden-by-org"],
    fixes: ["organization-setting"],
    when: { all: ["HideTrackAllOption", true], any: ["HideEmailAutoTrackOptions", true] },
    appliesTo: (mailbox) => kindOf(mailbox) === "user",
});
