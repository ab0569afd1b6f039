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

type Cures = KnownSetting["cures"];
type Concerns = KnownSetting["concerns"];

function flag(name: string, byDefault: boolean, concerns: Concerns, cures: Cures): KnownSetting {
    return { name, type: "boolean", byDefault: String(byDefault), concerns, cures };
}

function count(
    name: string,
    byDefault: number,
    range: readonly [number, number],
    concerns: Concerns,
    cures: Cures,
): KnownSetting {
    const [lowest, highest] = range;
    return { name, type: "number", byDefault: String(byDefault), lowest, highest, concerns, cures };
}

/** The value that cures each rule's finding, settings in the order in which they are proposed. */
export const KNOWN_SETTINGS: readonly KnownSetting[] = [
    flag("AutoTrackSentFolderItems", false, "all", { "unread-sent-items": "true" }),
    flag("TrackCategorizedItems", true, "users", { "disabled-category-tracking": "true" }),
    flag("RestrictIRMEmailItems", false, "all", { "excluded-protected-email": "false" }),
    count("SSSForceFilteringMethodForUserMailboxes", -1, [-1, 4], "users", {
        "forced-filtering-method": "-1",
        "refused-all-email": "-1",
        "uncorrelated-email": "-1",
    }),
    flag("UseFilteringMethodOfSyncingMailboxOnlyForCorrelation", false, "all", {
        "forced-filtering-method": "false",
        "uncorrelated-email": "false",
    }),
    flag("IgnoreConversationIndexAndInReplyToForCorrelation", false, "all", { "disabled-correlation": "false" }),
    flag("DoNotCorrelateForwardedEmailsAsReplies", false, "all", { "disabled-correlation": "false" }),
    flag("DisableSmartMatching", false, "all", { "guessed-conversation": "true" }),
    flag("HideTrackAllOption", false, "users", { "hidden-tracking-options": "false" }),
    flag("HideEmailAutoTrackOptions", false, "users", { "hidden-tracking-options": "false" }),
    flag("DoNotIgnoreInternalEmailToQueues", true, "queues", { "rejected-internal-email": "true" }),
    flag("IgnoreInternalEmailFromQueues", false, "queues", { "rejected-internal-email": "false" }),
    flag("SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail", false, "queues", { "skipped-queue-item": "true" }),
    flag("CreateQueueItemsForAcceptingQueueRecipients", true, "queues", { "skipped-queue-item": "true" }),
    flag("SSSSaveOutgoingEmailToExchangeSentFolder", true, "all", { "unsaved-sent-copy": "true" }),
    flag("DistinctPhysicalAndLogicalDeletesForExchangeSync", false, "users", { "limited-appointment-sync": "true" }),
    flag("SSSPropagateAppointmentCancellationsToExchange", false, "users", { "limited-appointment-sync": "true" }),
    flag("IgnoreCopiedItemsInSSSForMailbox", false, "users", { "limited-appointment-sync": "false" }),
    flag("TrackAppointmentsFromNonOrganizer", false, "users", { "limited-appointment-sync": "true" }),
    flag("EnableSssItemLevelMonitoring", true, "all", { "unseen-item-failures": "true" }),
    count("ExchangeSyncIdMappingPersistenceTimeInDays", 3, [0, 14], "all", { "unseen-item-failures": "3" }),
    count("TraceLogPersistenceTimeInDays", 30, [0, 3650], "all", { "short-alert-retention": "30" }),
    flag("AlwaysCheckTraceLogDeletePrivilege", false, "all", { "short-alert-retention": "false" }),
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
