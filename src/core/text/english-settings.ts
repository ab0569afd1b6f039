/**
 * What each setting means, by value. Keys: `setting.<name>` is the label, `setting.<name>.true`, `.false` or `.<number>` the meaning of a
 * value, `setting.<name>.any` the meaning of every other value.
 */
export const ENGLISH_SETTINGS: Readonly<Record<string, string>> = {
    "setting.syncStart": "Email is read from",
    "setting.syncStart.mailbox":
        "Email received earlier is never read. The mailbox's own date decides; it moves forward as email is processed.",
    "setting.syncStart.profile":
        "Email received earlier is never read. The profile's date decides, because it is later than the mailbox's.",
    "setting.syncStart.none": "No date is set, so no email is passed over because of its age.",
    "setting.filteringMethod": "Which email is tracked",
    "setting.filteringMethod.0": "Every email to this mailbox is tracked.",
    "setting.filteringMethod.1":
        "Only replies to email that is in Dataverse are tracked. A new conversation is not tracked.",
    "setting.filteringMethod.2":
        "Only email from known leads, contacts and accounts is tracked, and replies to tracked email.",
    "setting.filteringMethod.3":
        "Only email from records with an email address in Dataverse is tracked, and replies to tracked email.",
    "setting.filteringMethod.4": "No email is tracked automatically; it must be tracked by hand in Outlook.",
    "setting.filteringMethod.any": "The row holds no method, so the platform's default decides.",
    "setting.incomingemaildeliverymethod": "Incoming email",
    "setting.incomingemaildeliverymethod.0": "Nothing is received for this mailbox.",
    "setting.incomingemaildeliverymethod.1":
        "The retired Outlook add-in would receive email; server-side synchronization does not.",
    "setting.incomingemaildeliverymethod.2": "Server-side synchronization reads this mailbox.",
    "setting.incomingemaildeliverymethod.3": "Email comes through a forward mailbox.",
    "setting.actdeliverymethod": "Appointments, contacts and tasks",
    "setting.actdeliverymethod.0":
        "The retired Outlook add-in would synchronize them; server-side synchronization does not.",
    "setting.actdeliverymethod.1": "Server-side synchronization keeps them in step.",
    "setting.actdeliverymethod.2": "They are not synchronized.",
    "setting.lastsync": "Last synchronization that completed",
    "setting.lastsync.any": "A normal cycle completes every few minutes.",
    "setting.lastsync.never": "No synchronization has completed yet.",

    "setting.requireapprovalforuseremail": "Users need an approved address",
    "setting.requireapprovalforuseremail.true":
        "A user's mailbox is read only after an administrator approved its address.",
    "setting.requireapprovalforuseremail.false": "A user's mailbox needs no approved address.",
    "setting.requireapprovalforqueueemail": "Queues need an approved address",
    "setting.requireapprovalforqueueemail.true":
        "A queue's mailbox is read only after an administrator approved its address.",
    "setting.requireapprovalforqueueemail.false": "A queue's mailbox needs no approved address.",
    "setting.emailcorrelationenabled": "Replies are found by their headers",
    "setting.emailcorrelationenabled.true": "A reply is recognized by the headers of the email it answers.",
    "setting.emailcorrelationenabled.false":
        "A reply is recognized only by the tracking token or smart matching, so fewer replies are found.",
    "setting.ignoreinternalemail": "Email between two users",
    "setting.ignoreinternalemail.true":
        "Email from one Dataverse user to another is not tracked a second time for the recipient.",
    "setting.ignoreinternalemail.false": "Email from one Dataverse user to another is tracked for both.",
    "setting.unresolveemailaddressifmultiplematch": "Address with several matches",
    "setting.unresolveemailaddressifmultiplematch.true":
        "An address that belongs to several records is left unresolved.",
    "setting.unresolveemailaddressifmultiplematch.false":
        "An address that belongs to several records is given to the first match.",
    "setting.maxuploadfilesize": "Largest attachment, in bytes",
    "setting.maxuploadfilesize.any": "Larger attachments do not reach Dataverse.",
    "setting.notifymailboxownerofemailserverlevelalerts": "Owners see alerts of the profile",
    "setting.notifymailboxownerofemailserverlevelalerts.true":
        "The owner also sees alerts that concern the whole profile.",
    "setting.notifymailboxownerofemailserverlevelalerts.false":
        "The owner does not see alerts that concern the whole profile.",
    "setting.isfolderbasedtrackingenabled": "Tracking by folder",
    "setting.isfolderbasedtrackingenabled.true": "Email in a folder that was chosen for tracking is tracked too.",
    "setting.isfolderbasedtrackingenabled.false": "Only the root Inbox is read; folders for tracking do nothing.",
    "setting.ismailboxinactivebackoffenabled": "Quiet mailboxes are read less often",
    "setting.ismailboxinactivebackoffenabled.true":
        "A mailbox without email is read less often, so the next email can be late.",
    "setting.ismailboxinactivebackoffenabled.false": "Every mailbox is read in every cycle.",

    "setting.AutoTrackSentFolderItems": "Sent Items are tracked",
    "setting.AutoTrackSentFolderItems.true":
        "Email in the Exchange folder Sent Items is tracked when the filter accepts it.",
    "setting.AutoTrackSentFolderItems.false": "Email that was sent from Outlook is not tracked automatically.",
    "setting.TrackCategorizedItems": "The Outlook category tracks",
    "setting.TrackCategorizedItems.true": "The category Tracked to Dynamics 365 tracks an email by hand.",
    "setting.TrackCategorizedItems.false": "The category Tracked to Dynamics 365 does nothing.",
    "setting.RestrictIRMEmailItems": "Protected email is left out",
    "setting.RestrictIRMEmailItems.true": "Email with rights protection is not tracked.",
    "setting.RestrictIRMEmailItems.false": "Email with rights protection is tracked.",
    "setting.IgnoreCopiedItemsInSSSForMailbox": "Copies in the mailbox are left out",
    "setting.IgnoreCopiedItemsInSSSForMailbox.true": "A copy of an email in the same mailbox is not tracked again.",
    "setting.IgnoreCopiedItemsInSSSForMailbox.false": "A copy of an email in the same mailbox can be tracked again.",
    "setting.DoNotAutoTrackEmail": "Automatic tracking is off for all",
    "setting.DoNotAutoTrackEmail.true":
        "The sources differ: either no email is tracked automatically, or users may choose No Email Messages.",
    "setting.DoNotAutoTrackEmail.false": "Automatic tracking follows each user's own choice.",
    "setting.SSSForceFilteringMethodForUserMailboxes": "Filtering method forced on users",
    "setting.SSSForceFilteringMethodForUserMailboxes.-1": "Each user's own filtering method counts.",
    "setting.SSSForceFilteringMethodForUserMailboxes.0":
        "Every user's mailbox tracks all email, whatever the user chose.",
    "setting.SSSForceFilteringMethodForUserMailboxes.1":
        "Every user's mailbox tracks only replies to email that is in Dataverse, whatever the user chose.",
    "setting.SSSForceFilteringMethodForUserMailboxes.2":
        "Every user's mailbox tracks only email from leads, contacts and accounts, whatever the user chose.",
    "setting.SSSForceFilteringMethodForUserMailboxes.3":
        "Every user's mailbox tracks only email from records with an address, whatever the user chose.",
    "setting.SSSForceFilteringMethodForUserMailboxes.4":
        "No user's mailbox tracks email automatically, whatever the user chose.",
    "setting.UseFilteringMethodOfSyncingMailboxOnlyForCorrelation": "Only this mailbox decides",
    "setting.UseFilteringMethodOfSyncingMailboxOnlyForCorrelation.true":
        "Only the filtering method of the mailbox that is read counts.",
    "setting.UseFilteringMethodOfSyncingMailboxOnlyForCorrelation.false":
        "Every recipient's filtering method is asked, and one that accepts is enough. An email can be tracked because of someone else.",
    "setting.DoNotIgnoreInternalEmailToQueues": "Internal email to queues is tracked",
    "setting.DoNotIgnoreInternalEmailToQueues.true": "Email from a user to a queue is tracked.",
    "setting.DoNotIgnoreInternalEmailToQueues.false": "Email from a user to a queue can be refused as internal.",
    "setting.IgnoreInternalEmailFromQueues": "Email from queues counts as internal",
    "setting.IgnoreInternalEmailFromQueues.true": "Email that a queue sends to a user is refused as internal.",
    "setting.IgnoreInternalEmailFromQueues.false": "Email that a queue sends to a user is not refused as internal.",
    "setting.CreateQueueItemsForAcceptingQueueRecipients": "Queue items for accepting queues",
    "setting.CreateQueueItemsForAcceptingQueueRecipients.true": "Each queue that accepts the email gets a queue item.",
    "setting.CreateQueueItemsForAcceptingQueueRecipients.false":
        "Only the queue of the mailbox that is read gets a queue item.",
    "setting.SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail": "More queue items for tracked email",
    "setting.SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail.true":
        "An email that another mailbox tracked before still gets a queue item here.",
    "setting.SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail.false":
        "An email that another mailbox tracked before gets no further queue item here.",
    "setting.DisableSmartMatching": "Smart matching is off",
    "setting.DisableSmartMatching.true": "Replies are not guessed from subject and participants.",
    "setting.DisableSmartMatching.false":
        "Replies may also be found by subject and participants, where smart matching is in use.",
    "setting.IgnoreConversationIndexAndInReplyToForCorrelation": "Reply headers are ignored",
    "setting.IgnoreConversationIndexAndInReplyToForCorrelation.true":
        "The reply headers are ignored, so most replies are not recognized.",
    "setting.IgnoreConversationIndexAndInReplyToForCorrelation.false":
        "The reply headers are used to recognize replies.",
    "setting.EnableSssItemLevelMonitoring": "Item failures are recorded",
    "setting.EnableSssItemLevelMonitoring.true": "Each item that fails or is refused leaves a row.",
    "setting.EnableSssItemLevelMonitoring.false":
        "Items that fail or are refused leave no row, so Item failures stays empty.",
    "setting.ExchangeSyncIdMappingPersistenceTimeInDays": "Item failures are kept, in days",
    "setting.ExchangeSyncIdMappingPersistenceTimeInDays.any":
        "Older rows are deleted, so older failures cannot be seen.",
    "setting.TraceLogPersistenceTimeInDays": "Alerts are kept, in days",
    "setting.TraceLogPersistenceTimeInDays.any": "Older alerts are deleted.",
    "setting.notForQueues": "It concerns mailboxes of users; this mailbox belongs to a queue.",
    "setting.notForUsers": "It concerns mailboxes of queues; this mailbox belongs to a user.",
};
