import type { Row, Store } from "../store/store";
import { recipientOf, type Recipient } from "./recipients";

/** The columns of a mailbox that the mail server works with. */
export interface MailboxRow {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly ownerId: string;
    readonly ownerTable: "systemuser" | "team";
    readonly regarding: Recipient | undefined;
    readonly profile: Row | undefined;
    readonly row: Row;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const readMailbox = (store: Store, row: Row): MailboxRow => {
    const table = row["regardingobjectid__type"] === "queue" ? "queue" : "systemuser";
    const profileId = row["emailserverprofile"];
    return {
        id: text(row["mailboxid"]),
        name: text(row["name"]),
        address: text(row["emailaddress"]),
        ownerId: text(row["ownerid"]),
        ownerTable: row["ownerid__type"] === "team" ? "team" : "systemuser",
        regarding: recipientOf(store, table, text(row["regardingobjectid"])),
        profile: typeof profileId === "string" ? store.row("emailserverprofile", profileId) : undefined,
        row,
    };
};
