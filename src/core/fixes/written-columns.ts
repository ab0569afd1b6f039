import type { Change } from "./change";

/**
 * The columns that fixes of this product write. A note can be written by anyone, so an undo touches nothing else, whatever the note says.
 */
export const WRITTEN_COLUMNS: ReadonlySet<string> = new Set([
    "mailbox.processemailreceivedafter",
    "mailbox.emailrouteraccessapproval",
    "mailbox.incomingemaildeliverymethod",
    "mailbox.outgoingemaildeliverymethod",
    "mailbox.actdeliverymethod",
    "mailbox.emailserverprofile",
    "mailbox.statecode",
    "mailbox.statuscode",
    "mailbox.ownerid",
    "emailserverprofile.processemailsreceivedafter",
    "usersettings.incomingemailfilteringmethod",
    "queue.incomingemailfilteringmethod",
    "queue.emailaddress",
    "systemuser.internalemailaddress",
    "organization.orgdborgsettings",
    "organization.emailcorrelationenabled",
    "organization.ignoreinternalemail",
    "organization.isfolderbasedtrackingenabled",
    "organization.unresolveemailaddressifmultiplematch",
    "organization.isappointmentattachmentsyncenabled",
    "organization.generatealertsforerrors",
    "organization.generatealertsforwarnings",
]);

/** False for what no fix of this product writes. */
export function mayUndo(change: Change): boolean {
    if (change.kind !== "column") return true;
    if (change.column === "orgdborgsettings" && change.setting === undefined) return false;
    return WRITTEN_COLUMNS.has(`${change.table}.${change.column}`);
}
