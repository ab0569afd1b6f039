import { booleanSetting, settingCell } from "../../facts/org-setting";
import { ServerType } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide, reference, supportArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

const WITHOUT_FOLDERS: readonly unknown[] = [ServerType.OtherPOP3SMTP, ServerType.IMAPSMTP];

const SETTING = "AutoTrackSentFolderItems";

export const unreadSentItems = defineRule({
    id: "unread-sent-items",
    category: "tracking",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Sent Items are not read",
    messages: {
        off: "Email that {mailbox} sends from Outlook is not tracked by itself, because reading of Sent Items is switched off in this environment. Received email is not affected.",
        notSet: "Email that {mailbox} sends from Outlook is not tracked by itself, because reading of Sent Items is not switched on in this environment. Received email is not affected.",
        unsupported:
            "The profile {profile} uses POP3 or IMAP. Sent Items can be read only from Exchange, although the environment asks for it.",
    },
    remedy: [
        "When sent email shall be tracked too, set the environment setting AutoTrackSentFolderItems to true. It counts for all mailboxes on Exchange.",
        "Otherwise track sent email by hand or send it from Dynamics 365.",
    ],
    sources: [
        adminGuide("track-sent-folder-items", "Automatically track Sent Items"),
        supportArticle(
            "dynamics-365/sales/cannot-track-email-after-it-is-sent-and-moved-to-alternative-folder",
            "A sent email that was moved cannot be tracked",
        ),
        reference("dynamics365/outlook-app/user/faq-email-tracking", "Questions about email tracking"),
    ],
    covers: ["sent-items-not-auto-tracked", "sent-items-only-exchange"],
    fixes: ["organization-setting"],
    needs: ["mailbox", "profile", "organization"],
    columns: { organization: ["orgdborgsettings"], profile: ["servertype"] },
    check({ mailbox, profile, organization }) {
        const setting = booleanSetting(organization, SETTING);
        const evidence = [settingCell(organization, SETTING)] as const;
        const data = { mailbox: nameOf(mailbox), profile: profile.values.name ?? profile.id };
        if (setting === true) {
            if (!WITHOUT_FOLDERS.includes(profile.values.servertype)) return clear;
            return found("unsupported", {
                confidence: "certain",
                data,
                evidence: [cell(profile, "servertype"), ...evidence],
            });
        }
        // Absent means the server's default, which the documentation gives as off.
        return setting === false
            ? found("off", { confidence: "certain", data, evidence })
            : found("notSet", { confidence: "likely", data, evidence });
    },
});
