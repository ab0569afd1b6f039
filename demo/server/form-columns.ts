import type { DemoField } from "../host/about";

/** The columns of the standard mailbox form. */
export const FORM_COLUMNS = [
    ["Email Address", "emailaddress"],
    ["Owner", "_ownerid_value"],
    ["Regarding", "_regardingobjectid_value"],
    ["Status", "statecode"],
    ["Server Profile", "_emailserverprofile_value"],
    ["Incoming Email", "incomingemaildeliverymethod"],
    ["Outgoing Email", "outgoingemaildeliverymethod"],
    ["Appointments, Contacts, and Tasks", "actdeliverymethod"],
    ["Incoming Email Status", "incomingemailstatus"],
    ["Outgoing Email Status", "outgoingemailstatus"],
    ["Appointments, Contacts, and Tasks Status", "actstatus"],
    ["Email Address Status", "emailrouteraccessapproval"],
    ["Mailbox Test Completed On", "testmailboxaccesscompletedon"],
] as const;

type RawRow = Readonly<Record<string, unknown>>;

function shown(row: RawRow, column: string): string {
    const value = row[`${column}@OData.Community.Display.V1.FormattedValue`] ?? row[column];
    return value === null || value === undefined || value === "" ? "–" : String(value);
}

/** What the form shows of a mailbox row that was read with these columns. */
export function formFields(row: RawRow): readonly DemoField[] {
    return FORM_COLUMNS.map(([label, column]) => ({ label, value: shown(row, column) }));
}
