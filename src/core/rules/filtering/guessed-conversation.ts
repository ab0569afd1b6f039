import { adminGuide } from "../articles";
import { defineSettingRule } from "../support/setting-rule";

export const guessedConversation = defineSettingRule({
    id: "guessed-conversation",
    category: "filtering",
    stage: "filterAccepted",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Conversations are also guessed",
    messages: {
        found: "The environment setting DisableSmartMatching is false, so email with similar subject and recipients is taken for a reply. Email of {mailbox} can be linked to a wrong conversation; the correlation method 6 of an email would prove it.",
    },
    remedy: [
        "Leave it when links are right. Otherwise set DisableSmartMatching to true and keep correlation by header lines on.",
    ],
    sources: [
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide("settings-email-tracking", "Manage email tracking settings"),
    ],
    covers: ["wrong-correlation"],
    fixes: ["organization-setting"],
    confidence: "possible",
    when: { found: ["DisableSmartMatching", false] },
});
