import { adminGuide, syncArticle } from "../articles";
import { defineSettingRule } from "../support/setting-rule";

export const disabledCategoryTracking = defineSettingRule({
    id: "disabled-category-tracking",
    category: "tracking",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Tracking by Outlook category is switched off",
    messages: {
        found: "Email cannot be tracked by assigning the category Tracked to Dynamics 365 in Outlook, because this is switched off in the environment. Automatic tracking is not affected.",
    },
    remedy: ["Set TrackCategorizedItems to true when users shall track email by the category."],
    sources: [
        adminGuide("use-outlook-category-track-appointments-emails", "Use an Outlook category to track items"),
        syncArticle("tracked-to-dynamics-365-category-added", "The category is added to a mailbox"),
    ],
    covers: ["category-tracking-disabled"],
    fixes: ["organization-setting"],
    when: { found: ["TrackCategorizedItems", false] },
});
