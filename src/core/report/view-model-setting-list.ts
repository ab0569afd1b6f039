import type { Scalar } from "../model/row";

export interface SettingDefinition {
    readonly name: string;
    /** Present where the setting concerns only mailboxes of users or of queues. */
    readonly concerns?: "user" | "queue";
    /** What counts when the setting is absent; undefined where the published sources differ. */
    readonly byDefault?: Scalar;
}

/** Columns of the organization that decide about email. */
export const ORGANIZATION_COLUMNS: readonly SettingDefinition[] = [
    { name: "requireapprovalforuseremail", concerns: "user" },
    { name: "requireapprovalforqueueemail", concerns: "queue" },
    { name: "emailcorrelationenabled" },
    { name: "ignoreinternalemail" },
    { name: "unresolveemailaddressifmultiplematch" },
    { name: "maxuploadfilesize" },
    { name: "isfolderbasedtrackingenabled", concerns: "user" },
    { name: "notifymailboxownerofemailserverlevelalerts" },
    { name: "ismailboxinactivebackoffenabled" },
];

/** OrgDBOrgSettings that decide about email, with the documented default. */
export const ORG_DB_SETTINGS: readonly SettingDefinition[] = [
    { name: "SSSForceFilteringMethodForUserMailboxes", concerns: "user", byDefault: -1 },
    { name: "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation", byDefault: false },
    { name: "DoNotAutoTrackEmail", concerns: "user" },
    { name: "TrackCategorizedItems", byDefault: true },
    { name: "AutoTrackSentFolderItems", byDefault: false },
    { name: "RestrictIRMEmailItems", byDefault: false },
    { name: "IgnoreCopiedItemsInSSSForMailbox" },
    { name: "DisableSmartMatching", byDefault: false },
    { name: "IgnoreConversationIndexAndInReplyToForCorrelation", byDefault: false },
    { name: "DoNotIgnoreInternalEmailToQueues", concerns: "queue", byDefault: true },
    { name: "IgnoreInternalEmailFromQueues", byDefault: false },
    { name: "CreateQueueItemsForAcceptingQueueRecipients", concerns: "queue", byDefault: true },
    { name: "SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail", concerns: "queue", byDefault: false },
    { name: "EnableSssItemLevelMonitoring" },
    { name: "ExchangeSyncIdMappingPersistenceTimeInDays", byDefault: 3 },
    { name: "TraceLogPersistenceTimeInDays", byDefault: 30 },
];
