import type { Fix } from "../fixes/define-fix";

/** Texts that all fixes share, by key. The texts of each fix stand in its file. */
const SHARED: Readonly<Record<string, string>> = {
    "fix.safety.safe": "Safe: it concerns only this mailbox and loses nothing.",
    "fix.safety.review": "Look closely: read what changes before you confirm.",
    "fix.safety.manual": "By hand: the steps are done outside of this panel.",

    "fix.field.startOn": "Read email received after",
    "fix.field.method": "Which email is tracked",
    "fix.field.incoming": "Incoming email",
    "fix.field.outgoing": "Outgoing email",
    "fix.field.act": "Appointments, contacts and tasks",
    "fix.field.profile": "Email server profile",
    "fix.field.setting": "Setting",
    "fix.field.value": "New value",
    "fix.field.column": "Setting",
    "fix.field.scope": "Which alerts",
    "fix.field.role": "Security role",
    "fix.field.state": "State",
    "fix.option.default": "Not set (the server's default)",
    "fix.option.on": "On",
    "fix.option.off": "Off",

    "fix.step.privileges": "Your privileges",
    "fix.step.readAgain": "Reading the present values",
    "fix.step.write": "Writing",
    "fix.step.readBack": "Reading back",
    "fix.step.journal": "Note on the mailbox",
    "fix.step.watch": "Waiting for the platform",
    "fix.stepState.running": "under way",
    "fix.stepState.done": "done",
    "fix.stepState.failed": "failed",
    "fix.stepState.unknown": "no clear answer",

    "fix.result.done": "The change was made and read back as shown.",
    "fix.result.storedDifferently":
        "The change was made, but the platform keeps another value than the one written. The value shown is the one that stands there.",
    "fix.result.unread": "The platform took the change, but it could not be read back.",
    "fix.result.answerLost": "The platform gave no answer to the write. Reading back shows that the change was made.",
    "fix.result.privilegesUnknown": "Your privileges could not be asked for beforehand, so the write itself decided.",
    "fix.result.notConfirmed": "Nothing was written, because the change was not confirmed.",
    "fix.result.changed":
        "Nothing was written, because someone changed a value since the preview. Look at the present values and decide again.",
    "fix.result.missingPrivilege":
        "Nothing was written, because you lack {privileges}. Ask a System Administrator for it, or send the change to one.",
    "fix.result.stopped": "Nothing was written, because the change would do nothing or harm.",
    "fix.result.exportFirst": "Nothing was deleted, because the list was not saved yet.",
    "fix.result.nothingToDo": "Nothing was written, because nothing is left to change.",
    "fix.result.noLinks":
        "Nothing was written, because roles cannot be assigned from here. Assign the role in the admin center.",
    "fix.result.manual": "Nothing was written, because this fix is done by hand.",
    "fix.result.partly": "Only a part was written. Written: {written}. Not written: {notWritten}.",
    "fix.result.unsure":
        "The platform gave no answer to the write, and reading back did not settle whether it was made. Do not repeat it before you have looked again.",
    "fix.result.unsureOld": "The old value stood there when it was read back. A write under way can still arrive.",
    "fix.result.unsureUnread": "The value could not be read back.",
    "fix.result.unsureOther": "Another value than the old or the new one stands there now.",
    "fix.result.failedBefore": "Nothing was written, because reading failed.",
    "fix.result.failedWrite": "Nothing was written, because the platform refused the write.",
    "fix.result.ignored":
        "The platform took the write without an error and kept the old value. Do the change by the steps below.",

    "fix.failure.denied": "You may not do this ({message}).",
    "fix.failure.privilege": "You lack {privilege}.",
    "fix.failure.unauthenticated": "Your session has ended. Sign in again.",
    "fix.failure.notFound": "The row is not there any more, or not visible to you.",
    "fix.failure.badRequest": "The platform refuses the value: {message}",
    "fix.failure.conflict": "Someone else changed the row at the same moment.",
    "fix.failure.throttled": "The platform is too busy with your requests. Wait some minutes and try again.",
    "fix.failure.unavailable": "The platform could not do it at the moment ({message}).",
    "fix.failure.timeout": "The platform gave no answer in time.",
    "fix.failure.network": "The connection was lost.",
    "fix.failure.offline": "The app is offline.",
    "fix.failure.malformed": "The platform's answer could not be understood ({message}).",
    "fix.failure.unsupported": "This environment does not offer that ({message}).",
    "fix.failure.aborted": "It was cancelled.",
    "fix.failure.defect": "The fix itself failed: {message}",

    "fix.journal.note": "A note on the mailbox keeps the old and the new values.",
    "fix.journal.kept":
        "The note on the mailbox was refused. Save the record of this change as a file, because it is needed to take the change back.",
    "fix.journal.unreadable": "This note cannot be read as a record of a change.",
    "fix.journal.empty": "No change was made to this mailbox from here.",
    "fix.journal.truncated": "Older notes are not shown.",
    "fix.journal.undone": "Taken back.",
    "fix.journal.undo": "Take back",
    "fix.undo.movedOn":
        "The platform has moved this date on to {presentOn} by itself since, as it does with every email that it reads. Taking back sets the date that stood there before the change.",
    "fix.journal.lost": "This part cannot be taken back.",

    "fix.change.role": "Security role {role}",
    "fix.change.given": "assigned",
    "fix.change.notGiven": "not assigned",
    "fix.change.there": "there",
    "fix.change.deleted": "deleted",

    "fix.needs": "Privileges: {privileges}.",
    "fix.byHand": "By hand",

    "history.undoing": "Taken back: {title}",
    "history.someone": "Somebody",
    "history.state.partly": "Only partly written",
    "history.state.unsure": "Not known whether all was written",

    "fix.reads.failed": "The estimate could not be made, so its numbers are missing.",
    "value.emailrouteraccessapproval.0": "Empty",
    "value.emailrouteraccessapproval.1": "Approved",
    "value.emailrouteraccessapproval.2": "Pending Approval",
    "value.emailrouteraccessapproval.3": "Rejected",
    "value.incomingemaildeliverymethod.0": "None",
    "value.incomingemaildeliverymethod.1": "Microsoft Dynamics 365 for Outlook",
    "value.incomingemaildeliverymethod.2": "Server-Side Synchronization or Email Router",
    "value.incomingemaildeliverymethod.3": "Forward Mailbox",
    "value.outgoingemaildeliverymethod.0": "None",
    "value.outgoingemaildeliverymethod.1": "Microsoft Dynamics 365 for Outlook",
    "value.outgoingemaildeliverymethod.2": "Server-Side Synchronization or Email Router",
    "value.actdeliverymethod.0": "Microsoft Dynamics 365 for Outlook",
    "value.actdeliverymethod.1": "Server-Side Synchronization",
    "value.actdeliverymethod.2": "None",
    "value.statecode.0": "Active",
    "value.statecode.1": "Inactive",
    "value.statuscode.1": "Active",
    "value.statuscode.2": "Inactive",
    "value.incomingemailfilteringmethod.0": "All email messages",
    "value.incomingemailfilteringmethod.1": "Email messages in response to Dynamics 365 email",
    "value.incomingemailfilteringmethod.2": "Email messages from Dynamics 365 Leads, Contacts and Accounts",
    "value.incomingemailfilteringmethod.3": "Email messages from Dynamics 365 records that are email enabled",
    "value.incomingemailfilteringmethod.4": "No email messages",

    "setting.DoNotCorrelateForwardedEmailsAsReplies": "Forwarded email is no reply",
    "setting.DoNotCorrelateForwardedEmailsAsReplies.true":
        "A forwarded email is not recognized as part of the conversation.",
    "setting.DoNotCorrelateForwardedEmailsAsReplies.false":
        "A forwarded email can be recognized as part of the conversation.",

    "setting.SSSSaveOutgoingEmailToExchangeSentFolder": "Sent email is kept in Outlook",
    "setting.SSSSaveOutgoingEmailToExchangeSentFolder.true":
        "Email sent from Dynamics 365 leaves a copy in Sent Items.",
    "setting.SSSSaveOutgoingEmailToExchangeSentFolder.false":
        "Email sent from Dynamics 365 leaves no copy in Sent Items.",
    "setting.HideTrackAllOption": "The choice of all email is hidden",
    "setting.HideTrackAllOption.true": "Users cannot choose All email messages.",
    "setting.HideTrackAllOption.false": "Users can choose All email messages.",
    "setting.HideEmailAutoTrackOptions": "The choices of tracking are hidden",
    "setting.HideEmailAutoTrackOptions.true": "Users can choose only replies or nothing.",
    "setting.HideEmailAutoTrackOptions.false": "Users can choose which email is tracked.",
    "setting.DistinctPhysicalAndLogicalDeletesForExchangeSync": "Deleted appointments are told from hidden ones",
    "setting.DistinctPhysicalAndLogicalDeletesForExchangeSync.true":
        "An appointment that is only out of sight stays in Exchange.",
    "setting.DistinctPhysicalAndLogicalDeletesForExchangeSync.false":
        "An appointment that is only out of sight is cancelled in Exchange.",
    "setting.SSSPropagateAppointmentCancellationsToExchange": "Cancellations reach Exchange",
    "setting.SSSPropagateAppointmentCancellationsToExchange.true":
        "An appointment that is cancelled here is cancelled in Exchange.",
    "setting.SSSPropagateAppointmentCancellationsToExchange.false":
        "An appointment that is cancelled here stays in the calendars.",
    "setting.TrackAppointmentsFromNonOrganizer": "Meetings of others can be tracked",
    "setting.TrackAppointmentsFromNonOrganizer.true": "A user can track a meeting that somebody else organized.",
    "setting.TrackAppointmentsFromNonOrganizer.false": "Only the organizer can track a meeting.",
    "setting.AlwaysCheckTraceLogDeletePrivilege": "Deleting alerts needs a privilege",
    "setting.AlwaysCheckTraceLogDeletePrivilege.true": "Only those with prvDeleteTraceLog can delete alerts.",
    "setting.AlwaysCheckTraceLogDeletePrivilege.false": "The owner of the mailbox can delete its alerts.",
    "setting.isappointmentattachmentsyncenabled": "Attachments of appointments are synchronized",
    "setting.generatealertsforerrors": "Alerts for errors",
    "setting.generatealertsforwarnings": "Alerts for warnings",

    "column.mailbox.processemailreceivedafter": "Process Email Received After",
    "column.mailbox.emailrouteraccessapproval": "Email Address Status",
    "column.mailbox.incomingemaildeliverymethod": "Incoming Email",
    "column.mailbox.outgoingemaildeliverymethod": "Outgoing Email",
    "column.mailbox.actdeliverymethod": "Appointments, Contacts, and Tasks",
    "column.mailbox.emailserverprofile": "Email Server Profile",
    "column.mailbox.statecode": "Status",
    "column.mailbox.statuscode": "Status Reason",
    "column.mailbox.ownerid": "Owner",
    "column.mailbox.testemailconfigurationscheduled": "Test of the mailbox is scheduled",
    "column.emailserverprofile.processemailsreceivedafter": "Process Emails Received After",
    "column.usersettings.incomingemailfilteringmethod": "Incoming Email Filtering Method",
    "column.queue.incomingemailfilteringmethod": "Convert Incoming Email To Activities",
    "column.queue.emailaddress": "Incoming Email",
    "column.systemuser.internalemailaddress": "Primary Email",
    "column.organization.orgdborgsettings": "OrgDBOrgSettings",
    "column.organization.emailcorrelationenabled": "Use correlation to track email",
    "column.organization.ignoreinternalemail": "Track email between Dynamics 365 users as one activity",
    "column.organization.isfolderbasedtrackingenabled": "Folder-level tracking",
    "column.organization.unresolveemailaddressifmultiplematch": "Leave addresses with several matches unresolved",
    "column.organization.isappointmentattachmentsyncenabled": "Synchronize attachments of appointments",
    "column.organization.generatealertsforerrors": "Alerts for errors",
    "column.organization.generatealertsforwarnings": "Alerts for warnings",
};

function textsOf({ id, title, messages, steps }: Fix): readonly (readonly [string, string])[] {
    return [
        [`fix.${id}.title`, title],
        ...Object.entries(messages).map(([name, text]) => [`fix.${id}.${name}`, text] as const),
        ...steps.map((text, index) => [`fix.${id}.step.${index + 1}`, text] as const),
    ];
}

/** The English texts of the fixes by key: `fix.<id>.title`, `fix.<id>.<message>`, `fix.<id>.step.<n>`, and those that they share. */
export function englishFixTexts(fixes: readonly Fix[]): Readonly<Record<string, string>> {
    return { ...SHARED, ...Object.fromEntries(fixes.flatMap(textsOf)) };
}
