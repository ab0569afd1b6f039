import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import { raiseAlert, type Alert } from "./alerts";
import type { ConnectionFault, Exchange, ExchangeItem } from "./exchange";
import { itemsToRead, readFrom, type ItemMemory } from "./items-to-read";
import type { MailRules } from "./mail-rules";
import type { MailboxRow } from "./mailbox-row";
import { ownerProblem } from "./owner-check";
import { processItem, type ItemOutcome } from "./process-item";

/** Transient faults are tried this often before they count as permanent. */
const transientLimit = 10;

export interface ReadResult {
    readonly outcomes: readonly { readonly messageId: string; readonly outcome: ItemOutcome }[];
    readonly stoppedBy: string | undefined;
}

const switchOff = (store: Store, mailbox: MailboxRow, alert: Alert): ReadResult => {
    raiseAlert(store, mailbox, alert);
    store.update("mailbox", mailbox.id, {
        lastsyncstartedon: isoSeconds(store.clock.now()),
        incomingemailstatus: 2,
        mailboxstatus: 2,
        enabledforincomingemail: false,
        lastsyncerror: alert.code?.slice(0, 100) ?? null,
        lastsyncerroroccurredon: isoSeconds(store.clock.now()),
    });
    return { outcomes: [], stoppedBy: alert.code };
};

const connectionFailed = (store: Store, mailbox: MailboxRow, fault: ConnectionFault): ReadResult => {
    const count = Number(mailbox.row["transientfailurecount"] ?? 0) + 1;
    if (!fault.isTransient || count > transientLimit)
        return switchOff(store, mailbox, { sentence: fault.sentence, code: fault.code, level: 3 });
    raiseAlert(store, mailbox, { sentence: fault.sentence, code: fault.code, level: 2 });
    store.update("mailbox", mailbox.id, {
        lastsyncstartedon: isoSeconds(store.clock.now()),
        transientfailurecount: count,
        receivingpostponeduntil: isoSeconds(store.clock.now() + 5 * 60_000),
    });
    return { outcomes: [], stoppedBy: fault.code };
};

// Moved by what was read from the root Inbox; items to be tried again do not hold it back.
const watermark = (mailbox: MailboxRow, items: readonly ExchangeItem[]): string | null => {
    const newest = items
        .map(({ receivedOn }) => isoSeconds(receivedOn))
        .sort()
        .at(-1);
    const from = readFrom(mailbox);
    const own = mailbox.row["processemailreceivedafter"];
    if (newest !== undefined && newest > from) return newest;
    return typeof own === "string" ? own : null;
};

/** One cycle of the incoming side of a mailbox that is allowed to be read. */
export const readIncoming = (
    store: Store,
    exchange: Exchange,
    rules: MailRules,
    mailbox: MailboxRow,
    memory: ItemMemory,
): ReadResult => {
    const problem = ownerProblem(store, mailbox);
    if (problem !== undefined) return switchOff(store, mailbox, problem);
    const fault = exchange.fault(mailbox.address);
    if (fault !== undefined) return connectionFailed(store, mailbox, fault);
    const started = isoSeconds(store.clock.now());
    const reads = itemsToRead(store, exchange, rules, mailbox, memory);
    const outcomes = reads.map((read) => {
        const outcome = processItem(store, rules, mailbox, read);
        if (outcome.kind === "failed" && !outcome.isGivenUp) memory.pending.add(read.item);
        else memory.pending.delete(read.item);
        memory.seen.add(read.item);
        return { messageId: read.item.message.messageId, outcome };
    });
    const fromInbox = reads.filter(({ source }) => source === "inbox").map(({ item }) => item);
    store.update("mailbox", mailbox.id, {
        lastsyncstartedon: started,
        lastsuccessfulsynccompletedon: isoSeconds(store.clock.now()),
        itemsprocessedforlastsync: outcomes.length,
        itemsfailedforlastsync: outcomes.filter(({ outcome }) => outcome.kind === "failed").length,
        processemailreceivedafter: watermark(mailbox, fromInbox),
        transientfailurecount: 0,
        receivingpostponeduntil: null,
    });
    return { outcomes, stoppedBy: undefined };
};
