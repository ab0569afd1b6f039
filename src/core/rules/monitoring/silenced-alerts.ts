import { adminGuide, supportArticle } from "../articles";
import { defineSettingRule } from "../support/setting-rule";

export const silencedAlerts = defineSettingRule({
    id: "silenced-alerts",
    category: "monitoring",
    stage: "profileAndConnection",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Alerts are switched off",
    messages: {
        errors: "The environment writes no alerts for errors, so {mailbox} can fail without a word.",
        warnings:
            "The environment writes no alerts for warnings, so nothing tells of trouble with {mailbox} before it stops.",
    },
    remedy: ["Switch alerts for errors and warnings on in the email settings of the environment."],
    sources: [
        adminGuide("system-settings-dialog-box-email-tab", "System settings for email"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/emails-tracked-by-dynamics-365-app-for-outlook-show-track-pending",
            "An item shows Track pending",
        ),
    ],
    covers: ["alert-levels-switched-off"],
    fixes: ["organization-switch"],
    when: { errors: ["generatealertsforerrors", false], warnings: ["generatealertsforwarnings", false] },
});
