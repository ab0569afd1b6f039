/** One OrgDBOrgSetting that this product offers to change. */
export interface KnownSetting {
    readonly name: string;
    readonly type: "boolean" | "number";
    /** The documented default; the server's own can differ and cannot be read. */
    readonly byDefault: string;
    readonly lowest?: number;
    readonly highest?: number;
    /** The value that cures the finding of a rule. */
    readonly cures: Readonly<Record<string, string>>;
    readonly concerns: "all" | "users" | "queues";
}

export const KNOWN_SETTINGS: readonly KnownSetting[] = [
    {
        name: "AutoTrackSentFolderItems",
        type: "boolean",
        byDefault: "false",
        cures: { "unread-sent-items": "true" },
        concerns: "all",
    },
    {
        name: "TrackCategorizedItems",
        type: "boolean",
        byDefault: "true",
        cures: { "disabled-category-tracking": "true" },
        concerns: "users",
    },
    {
        name: "RestrictIRMEmailItems",
        type: "boolean",
        byDefault: "false",
        cures: { "excluded-protected-email": "false" },
        concerns: "all",
    },
    {
        name: "SSSForceFilteringMethodForUserMailboxes",
        type: "number",
        byDefault: "-1",
        lowest: -1,
        highest: 4,
        cures: { "forced-filtering-method": "-1", "refused-all-email": "-1", "uncorrelated-email": "-1" },
        concerns: "users",
    },
    {
        name: "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation",
        type: "boolean",
        byDefault: "false",
        cures: { "forced-filtering-method": "false", "uncorrelated-email": "false" },
        concerns: "all",
    },
    {
        name: "IgnoreConversationIndexAndInReplyToForCorrelation",
        type: "boolean",
        byDefault: "false",
        cures: { "disabled-correlation": "false" },
        concerns: "all",
    },
    {
        name: "DoNotCorrelateForwardedEmailsAsReplies",
        type: "boolean",
        byDefault: "false",
        cures: { "disabled-correlation": "false" },
        concerns: "all",
    },
    {
        name: "DoNotIgnoreInternalEmailToQueues",
        type: "boolean",
        byDefault: "true",
        cures: { "rejected-internal-email": "true" },
        concerns: "queues",
    },
    {
        name: "IgnoreInternalEmailFromQueues",
        type: "boolean",
        byDefault: "false",
        cures: { "rejected-internal-email": "false" },
        concerns: "queues",
    },
    {
        name: "SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail",
        type: "boolean",
        byDefault: "false",
        cures: { "skipped-queue-item": "true" },
        concerns: "queues",
    },
    {
        name: "CreateQueueItemsForAcceptingQueueRecipients",
        type: "boolean",
        byDefault: "true",
        cures: { "skipped-queue-item": "true" },
        concerns: "queues",
    },
    {
        name: "EnableSssItemLevelMonitoring",
        type: "boolean",
        byDefault: "true",
        cures: { "unseen-item-failures": "true" },
        concerns: "all",
    },
    {
        name: "ExchangeSyncIdMappingPersistenceTimeInDays",
        type: "number",
        byDefault: "3",
        lowest: 0,
        highest: 14,
        cures: { "unseen-item-failures": "3" },
        concerns: "all",
    },
    {
        name: "TraceLogPersistenceTimeInDays",
        type: "number",
        byDefault: "30",
        lowest: 0,
        highest: 3650,
        cures: {},
        concerns: "all",
    },
];

export function knownSetting(name: unknown): KnownSetting | undefined {
    return KNOWN_SETTINGS.find((setting) => setting.name === name);
}

/** The text as the platform writes it, or undefined when the setting does not take it. */
export function settingText(setting: KnownSetting, value: unknown): string | undefined {
    const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
    if (setting.type === "boolean") return text === "true" || text === "false" ? text : undefined;
    if (!/^-?\d{1,4}$/.test(text)) return undefined;
    const number = Number(text);
    const fits = number >= (setting.lowest ?? number) && number <= (setting.highest ?? number);
    return fits ? String(number) : undefined;
}
