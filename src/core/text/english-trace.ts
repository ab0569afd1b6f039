/** Texts of the answer about one email; those of its checks stand beside the checks. */
export const ENGLISH_TRACE: Readonly<Record<string, string>> = {
    "table.queueitem": "Queue Item",
    "table.contact": "Contact",
    "table.account": "Account",
    "table.plugintracelog": "Plug-in Trace",

    "trace.outcome.pass": "No obstacle",
    "trace.outcome.fail": "Obstacle",
    "trace.outcome.notApplicable": "Does not apply",
    "trace.outcome.needsInformation": "Not known",
    "trace.outcome.notPermitted": "Not permitted",
    "trace.outcome.found": "Found",
    "trace.outcome.notFound": "Not found",

    "trace.unread.needsInformation": "This could not be read: {reason}",
    "trace.unread.notPermitted": "You are not allowed to read this: {reason}",
    "trace.sentItem.notApplicable": "The mailbox sent this email, and this question is about email that it received.",
    "trace.unread.privilege": "You are not allowed to read this. The privilege {privilege} is missing.",

    "trace.verdict.tracked.certain": "This email is tracked.",
    "trace.verdict.tracked.likely": "This email is most likely tracked: one with its subject and time is in Dataverse.",
    "trace.verdict.tracked.withoutQueueItem": "This email is tracked, but it did not reach the queue.",
    "trace.verdict.failed.logged": "Dataverse tried to create this email and failed: {error}.",
    "trace.verdict.failed.customCode": "A plug-in or real-time workflow kept this email from being created.",
    "trace.verdict.notRead.profile":
        "This email was never looked at: it is older than the date from which the server profile lets mailboxes be read, {startOn}.",
    "trace.verdict.notRead.future":
        "The mailbox starts reading with email of {startOn}, which is still ahead, so this email is not looked at.",
    "trace.verdict.stopped": "The mailbox was not read since this email arrived, because it or its owner is not ready.",
    "trace.verdict.sentItem": "The mailbox sent this email, and sent email is not tracked here.",
    "trace.verdict.refused.NoCorrelationMatch":
        "Dataverse does not take this email, because no recipient's filter accepts it (NoCorrelationMatch).",
    "trace.verdict.refused.NoRecipientMatch":
        "Dataverse does not take this email, because no recipient belongs to an active user or queue (NoRecipientMatch).",
    "trace.verdict.refused.InternalEmailReject":
        "Dataverse does not take this email, because it is email between users of the environment (InternalEmailReject).",
    "trace.verdict.refused.InvalidSender":
        "Dataverse does not take this email, because its sender is no valid address (InvalidSender).",
    "trace.verdict.refused.Duplicate":
        "Dataverse does not take this email, because it knows its Message-ID already (Duplicate).",
    "trace.verdict.refused.Unknown": "Dataverse could not decide about this email (Unknown) and did not take it.",
    "trace.verdict.refused.otherReason": "Dataverse does not take this email. Its reason: {reason}.",
    "trace.verdict.excluded": "This email is protected or too large, and such email is not tracked here.",
    "trace.verdict.pending.soon": "The mailbox has not been read since this email arrived.",
    "trace.verdict.pending.overdue": "The mailbox has not been read since this email arrived, and that is overdue.",
    "trace.verdict.outsideInbox":
        "Dataverse would take this email today ({reason}). It was most likely not in the root Inbox when the mailbox was read.",
    "trace.verdict.passed.accepted":
        "Dataverse would take this email today ({reason}), but reading has moved on to {startOn}, past its arrival on {receivedOn}.",
    "trace.verdict.passed.refusedThen":
        "Dataverse refused this email on {failedOn} ({error}). Today it would take it ({reason}), but it does not judge it again by itself.",
    "trace.verdict.passed.open":
        "Reading has moved on to {startOn}, past the arrival of this email on {receivedOn}, so it is not looked at any more. Why it was not tracked before cannot be told from what was read.",
    "trace.verdict.undecided": "What was entered and could be read does not settle it.",

    "trace.remedy.failed.1": "Correct the cause that the failure names.",
    "trace.remedy.failed.2":
        "Set the start date of the mailbox (ProcessEmailReceivedAfter) to just before the email, so that it is read again; or assign it the category Tracked to Dynamics 365 in Outlook, above all when it carries the one with (Undeliverable).",
    "trace.remedy.notRead.1":
        "Set the start date (ProcessEmailReceivedAfter) to just before the email was received; that of the server profile too when it is later.",
    "trace.remedy.stopped.1": "Make the mailbox or its owner ready; the obstacle below says what is missing.",
    "trace.remedy.stopped.2": "If the email is not tracked afterwards, set the start date to just before it.",
    "trace.remedy.sentItem.1": "Track it by hand in Outlook, or change what keeps it out; the obstacle below names it.",
    "trace.remedy.refused.1":
        "Change what refuses it (filtering method, address, environment setting), or track the email by hand in Outlook.",
    "trace.remedy.refused.2":
        "After a change, set the start date to just before the email, so that it is judged again.",
    "trace.remedy.excluded.1": "Ask the sender for an email without protection or with smaller attachments.",
    "trace.remedy.pending.1":
        "Wait for the next cycle and check again; when it is overdue, look at the causes of this mailbox.",
    "trace.remedy.outsideInbox.1":
        "Look in Outlook: rules, Junk Email, Other, folders. Change the rule or track that folder.",
    "trace.remedy.outsideInbox.2":
        "Move the email to the root Inbox and set the start date to just before it was received.",
    "trace.remedy.passed.1": "Move the email to the root Inbox and set the start date to just before it was received.",
    "trace.remedy.undecided.1":
        "Give more about the email: its internet headers tell the Message-ID, the recipients and the time of arrival.",

    "trace.blind.1": "In which Outlook folder the email lies, or lay when the mailbox was read.",
    "trace.blind.2": "The settings of that moment: filters and addresses are those of today.",
    "trace.blind.3":
        "What the platform's function leaves out: reply headers, folders, licences, privileges, plug-ins and who asks.",
    "trace.blind.4": "Members of distribution groups and aliases of Exchange.",

    "trace.field.to": "To",
    "trace.field.cc": "Cc",
    "trace.field.bcc": "Bcc",
    "trace.field.deliveredTo": "Delivered to",

    "trace.matrix.column.address": "Recipient",
    "trace.matrix.column.field": "Named in",
    "trace.matrix.column.belongs": "Belongs to",
    "trace.matrix.column.active": "Active",
    "trace.matrix.column.mailbox": "Mailbox",
    "trace.matrix.column.owner": "Owner",
    "trace.matrix.column.filter": "Filter",
    "trace.matrix.column.accepts": "Accepts it",
    "trace.method.0": "All email",
    "trace.method.1": "Replies to tracked email",
    "trace.method.2": "From leads, contacts and accounts, and replies",
    "trace.method.3": "From every known address, and replies",
    "trace.method.4": "None",

    "trace.matrix.none": "(none)",
    "trace.matrix.unread": "Not known",
    "trace.matrix.user": "User {name}",
    "trace.matrix.queue": "Queue {name}",
    "trace.matrix.forward": "Forward mailbox {name}",
    "trace.matrix.nobody": "No user or queue",
    "trace.matrix.active": "Yes",
    "trace.matrix.inactive": "No",
    "trace.matrix.noMailbox": "No mailbox has this address.",
    "trace.matrix.team": "A team",
    "trace.matrix.ownerReady": "{owner} is enabled and licensed.",
    "trace.matrix.notAsked": "Not asked",
    "trace.matrix.hidden": "No: not named in To or Cc",
    "trace.matrix.depends": "Depends on the sender or an earlier email",
    "trace.matrix.refuses": "No",
    "trace.matrix.accepts": "Yes ({reason})",
    "trace.matrix.left": "Further recipients that are not shown: {count}.",

    "trace.timeline.sent": "Sent by {from}",
    "trace.timeline.hop": "Passed {server}",
    "trace.timeline.received": "Received in the mailbox",
    "trace.timeline.failure": "Failure logged: {error}",
    "trace.timeline.alert": "Alert: {text}",
    "trace.timeline.tracked": "Created in Dataverse",
    "trace.timeline.start": "Email received before this moment is not read any more",
    "trace.timeline.cycle": "Last synchronization ended: {items} items, {failed} of them failed",

    "trace.whatIf.accepted": "It would be taken ({reason}, by {name}).",
    "trace.whatIf.refused": "It would be refused ({reason}).",
    "trace.whatIf.unknown": "That cannot be told from what was given and read.",

    "trace.mail.empty": "There is nothing to read.",
    "trace.mail.outlookMsg":
        "This is an Outlook .msg file, which this page does not read. Open it in Outlook and paste its internet headers, or save the email as .eml.",
    "trace.mail.noHeaders": "No header of an email was found in it.",
    "trace.mail.unreadable": "The file could not be read.",
    "trace.mail.note.noMessageId": "It has no Message-ID, so it can be found by subject and time only.",
    "trace.mail.note.noSender": "It names no sender.",
    "trace.mail.note.noRecipients": "It names no recipient.",
    "trace.mail.note.noArrival": "No server wrote when it received the email; the time of sending stands in for it.",
    "trace.mail.note.manyRecipients":
        "It has more than 100 recipients. The first ones are looked up, those of your own domain before others.",
    "trace.part.reasons": "Why it is tracked",
    "trace.part.obstacles": "What stands in the way",
    "trace.part.open": "Could not be checked",
    "trace.part.nothingOpen": "Every check was answered.",
    "trace.part.blind": "Nobody can see from here",
    "trace.part.matrix": "Recipients",
    "trace.part.noMatrix": "No recipient is known.",
    "trace.part.timeline": "What happened when",
    "trace.part.when": "When",
    "trace.part.what": "What",
    "trace.part.passed": "Without obstacle",
    "trace.part.notApplicable": "Does not apply here",
    "trace.part.sure": "How sure: {confidence}",
};
