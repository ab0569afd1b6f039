import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import type { ExchangeItem } from "./exchange";
import type { MailboxRow } from "./mailbox-row";

export const trackedCategory = "Tracked to Dynamics 365";
export const undeliverableCategory = "Tracked to Dynamics 365 (Undeliverable)";

/** An item is tried this often before it is given up. */
export const attemptLimit = 5;

/** CannotAcceptEmail, the code under which the platform refuses an item by rule. */
export const cannotAcceptCode = -2147098101;

const ownerFor = (mailbox: MailboxRow): { table: string; id: string } => ({
    table: mailbox.ownerTable,
    id: mailbox.ownerId,
});

const existing = (store: Store, mailbox: MailboxRow, messageId: string) =>
    store.find("exchangesyncidmapping", { ownerid: ownerFor(mailbox), exchangeentryid: messageId })[0];

/** Writes or repeats the Item Level Monitoring row; gives the number of attempts so far. */
export const recordFailure = (
    store: Store,
    mailbox: MailboxRow,
    { message }: ExchangeItem,
    error: string,
    code: number,
): number => {
    const found = existing(store, mailbox, message.messageId);
    const values = {
        lastsyncerror: error,
        lastsyncerrorcode: code,
        lastsyncerroroccurredon: isoSeconds(store.clock.now()),
    };
    if (found === undefined) {
        store.insert("exchangesyncidmapping", {
            ...values,
            ownerid: ownerFor(mailbox),
            itemsubject: message.subject,
            exchangeentryid: message.messageId,
            objecttypecode: 4202,
            retries: 1,
        });
        return 1;
    }
    const retries = Number(found["retries"] ?? 0) + 1;
    store.update("exchangesyncidmapping", String(found["exchangesyncidmappingid"]), { ...values, retries });
    return retries;
};

/** The row of an item that was tracked after all shows no error any more. */
export const clearFailure = (store: Store, mailbox: MailboxRow, messageId: string, emailId: string): void => {
    const found = existing(store, mailbox, messageId);
    if (found === undefined) return;
    store.update("exchangesyncidmapping", String(found["exchangesyncidmappingid"]), {
        lastsyncerror: null,
        lastsyncerrorcode: null,
        lastsyncerroroccurredon: null,
        objectid: emailId,
    });
};
