/** Texts of the answer about one email. */
export const ENGLISH_TRACE: Readonly<Record<string, string>> = {
    "trace.step.alreadyTracked": "Is it in Dataverse already?",
    "trace.step.failureLogged": "Is a failure of it logged?",
    "trace.step.syncStart": "Was it received after the start date?",
    "trace.step.platformDecision": "Would the platform accept it today?",
    "trace.step.folder": "Was it in the root Inbox when the mailbox was read?",
    "trace.step.unread": "This could not be checked: {reason}",
    "trace.tracked.noMessageId":
        "Without the Message-ID this cannot be looked up. It is in the email's internet headers.",
    "trace.tracked.no": "No email with this Message-ID is in Dataverse, or none that you may see.",
    "trace.tracked.yes": "Yes. The email was created on {createdOn}.",
    "trace.failure.unread": "The list of item failures could not be read.",
    "trace.failure.nothingToCompare": "Enter the subject or the Message-ID to compare with the logged failures.",
    "trace.failure.yes": "Yes. It failed on {failedOn} with {error}.",
    "trace.failure.notVisible":
        "None is visible, but not every failure of this mailbox can be seen: rows of others are hidden, subjects are hidden, or monitoring is off.",
    "trace.failure.no":
        "No failure of this email is logged within the last {days} days, which is how long failures are kept.",
    "trace.start.noTime": "Enter when the email was received to compare with the start date.",
    "trace.start.unread": "The start date could not be read.",
    "trace.start.none": "There is no start date, so every email in the Inbox is read.",
    "trace.start.before.mailbox":
        "No. It was received on {receivedOn}; the mailbox reads only email received after {startOn} (its own date).",
    "trace.start.before.profile":
        "No. It was received on {receivedOn}; the mailbox reads only email received after {startOn} (the server profile's date, which is later than the mailbox's).",
    "trace.start.after": "Yes. The mailbox reads email received after {startOn}.",
    "trace.platform.notAvailable": "The platform's own check cannot be called from here.",
    "trace.platform.needsAddresses": "Enter the sender and at least one recipient to ask the platform.",
    "trace.platform.duplicate": "No: the platform knows this Message-ID already (Duplicate).",
    "trace.platform.accepted":
        "Yes ({reason}). The answer is for today's settings; it knows nothing of folders, licences, privileges or plug-ins.",
    "trace.platform.noCorrelation":
        "No (NoCorrelationMatch): no recipient's filtering method accepts it as a new email. If it is a reply, its headers may still make it accepted.",
    "trace.platform.refused": "No ({reason}). The answer is for today's settings.",
    "trace.folder.settled": "Another step answers the question already.",
    "trace.folder.noTime": "Enter when the email was received.",
    "trace.folder.tooEarly":
        "The mailbox has not been read since the email arrived. Wait for the next cycle, normally within 20 minutes.",
    "trace.folder.cannotTell": "Cannot be told, because one of the other steps could not be answered.",
    "trace.folder.outside":
        "Most likely not. Nothing refuses this email and the mailbox was read after it arrived, so it was probably in another folder at that time: moved by a rule, by hand, or to Junk Email.",
    "trace.verdict.tracked": "This email is tracked.",
    "trace.verdict.failed": "Dataverse tried to create this email and failed.",
    "trace.verdict.refused": "Dataverse would refuse this email.",
    "trace.verdict.notRead": "This email is older than the date from which the mailbox is read.",
    "trace.verdict.outsideInbox": "This email was most likely not in the root Inbox when the mailbox was read.",
    "trace.verdict.pending": "The mailbox has not been read since this email arrived.",
    "trace.verdict.undecided": "What was entered and could be read does not settle it.",
    "trace.remedy.failed.1":
        "Correct the cause that the failure names, then set the start date to just before this email.",
    "trace.remedy.refused.1":
        "Change the filtering method of the user or queue, or track the email by hand in Outlook.",
    "trace.remedy.notRead.1":
        "Set the start date (ProcessEmailReceivedAfter) of the mailbox to just before the email was received.",
    "trace.remedy.outsideInbox.1":
        "Look in Outlook: rules, Junk Email, Other folders. Change the rule or track that folder.",
    "trace.remedy.outsideInbox.2": "Move the email to the Inbox and set the start date to just before it was received.",
    "trace.remedy.pending.1": "Wait for the next cycle and check again.",
    "trace.remedy.undecided.1": "Enter the Message-ID and the time of arrival from the email's internet headers.",
};
