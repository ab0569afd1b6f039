import type { Store } from "../store/store";
import { parseSettings, settingIs, settingNumber } from "./settings";

/** The switches of the organization that decide about incoming mail. */
export interface MailRules {
    readonly correlationEnabled: boolean;
    readonly ignoreInternalEmail: boolean;
    readonly onlySyncingMailboxFilter: boolean;
    /** 0 to 4 forces that filter on all user mailboxes; undefined leaves each its own. */
    readonly forcedFilter: number | undefined;
    readonly ignoreThreadHeaders: boolean;
    readonly deliverInternalToQueues: boolean;
    readonly ignoreFromQueues: boolean;
    readonly restrictProtected: boolean;
    readonly allowDuplicates: boolean;
    readonly trackSentItems: boolean;
    readonly trackCategory: boolean;
    readonly approvalForUsers: boolean;
    readonly approvalForQueues: boolean;
    readonly trackingPrefix: string;
}

export const readMailRules = (store: Store): MailRules => {
    const organization = store.find("organization")[0] ?? {};
    const settings = parseSettings(String(organization["orgdborgsettings"] ?? ""));
    const forced = settingNumber(settings, "SSSForceFilteringMethodForUserMailboxes", -1);
    return {
        correlationEnabled: organization["emailcorrelationenabled"] !== 0,
        ignoreInternalEmail: organization["ignoreinternalemail"] === 1,
        onlySyncingMailboxFilter: settingIs(settings, "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation", false),
        forcedFilter: forced < 0 ? undefined : forced,
        ignoreThreadHeaders: settingIs(settings, "IgnoreConversationIndexAndInReplyToForCorrelation", false),
        deliverInternalToQueues: settingIs(settings, "DoNotIgnoreInternalEmailToQueues", true),
        ignoreFromQueues: settingIs(settings, "IgnoreInternalEmailFromQueues", false),
        restrictProtected: settingIs(settings, "RestrictIRMEmailItems", false),
        allowDuplicates: settingIs(settings, "AllowPromoteDuplicates", false),
        trackSentItems: settingIs(settings, "AutoTrackSentFolderItems", false),
        trackCategory: settingIs(settings, "TrackCategorizedItems", true),
        approvalForUsers: organization["requireapprovalforuseremail"] === 1,
        approvalForQueues: organization["requireapprovalforqueueemail"] === 1,
        trackingPrefix: String(organization["trackingprefix"] ?? "CRM:"),
    };
};
