import { columnsOf } from "../model/row";
import type { TableName } from "../model/generated/tables";
import type { Join } from "../query/fetch-xml";

/** Enough of the other holders of the mailbox's address to name and judge them. */
const ADDRESS_COLUMNS = {
    mailbox: ["mailboxid", "name", "emailaddress", "statecode", "ownerid", "incomingemailstatus"],
    systemuser: ["systemuserid", "fullname", "internalemailaddress", "isdisabled", "islicensed"],
    queue: ["queueid", "name", "emailaddress", "statecode"],
} as const;

interface Part<T extends TableName> extends Join {
    readonly table: T;
    readonly columns: readonly string[];
}

function outer<T extends TableName>(
    table: T,
    from: string,
    to: string,
    alias: string,
    columns: readonly string[] = columnsOf(table),
): Part<T> {
    return { table, from, to, alias, outer: true, columns };
}

/** The rows that hang on a mailbox row: by its lookups, and by its address. */
export const RECORD_PARTS = {
    ownerUser: outer("systemuser", "systemuserid", "owninguser", "ou"),
    ownerTeam: outer("team", "teamid", "owningteam", "ot"),
    regardingUser: outer("systemuser", "systemuserid", "regardingobjectid", "ru"),
    regardingQueue: outer("queue", "queueid", "regardingobjectid", "rq"),
    userSettings: outer("usersettings", "systemuserid", "regardingobjectid", "us"),
    profile: outer("emailserverprofile", "emailserverprofileid", "emailserverprofile", "esp"),
    folders: outer("mailboxtrackingfolder", "mailboxid", "mailboxid", "mtf"),
    sameAddressMailboxes: outer("mailbox", "emailaddress", "emailaddress", "am", ADDRESS_COLUMNS.mailbox),
    sameAddressUsers: outer("systemuser", "internalemailaddress", "emailaddress", "au", ADDRESS_COLUMNS.systemuser),
    addressSearch: outer("emailsearch", "emailaddress", "emailaddress", "es"),
    sameAddressQueues: outer("queue", "emailaddress", "emailaddress", "aq", ADDRESS_COLUMNS.queue),
} as const;

/** Parts that not every environment lets a query join; when one is refused, the others are asked again without it. */
export const OPTIONAL_PARTS: readonly PartName[] = ["addressSearch"];

export type PartName = keyof typeof RECORD_PARTS;
export type TableOf<P extends PartName> = (typeof RECORD_PARTS)[P]["table"];
