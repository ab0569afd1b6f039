import { ORG_SETTINGS_TOOL } from "../articles";
import { defineSettingRule } from "../support/setting-rule";

export const unsavedSentCopy = defineSettingRule({
    id: "unsaved-sent-copy",
    category: "tracking",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Sent email is not kept in Outlook",
    messages: {
        found: "Email that {mailbox} sends from Dynamics 365 leaves no copy in the Sent Items of Outlook, because SSSSaveOutgoingEmailToExchangeSentFolder is false.",
    },
    remedy: ["Leave it when this is wanted. Otherwise set SSSSaveOutgoingEmailToExchangeSentFolder to true."],
    sources: [ORG_SETTINGS_TOOL],
    covers: ["sent-copy-not-saved-in-exchange"],
    fixes: ["organization-setting"],
    when: { found: ["SSSSaveOutgoingEmailToExchangeSentFolder", false] },
});
