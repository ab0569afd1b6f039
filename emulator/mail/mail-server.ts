import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import { skipReason, type Skipped } from "./eligibility";
import { createExchange, inbox, sentItems, type Exchange, type ExchangeItem } from "./exchange";
import { readMailRules } from "./mail-rules";
import { readMailbox } from "./mailbox-row";
import type { MailMessage } from "./message";
import { readIncoming, type ReadResult } from "./read-mailbox";
import { testAndEnable } from "./test-and-enable";

export interface CycleResult extends ReadResult {
    readonly mailboxId: string;
    /** The result of Test & Enable when it was waiting. */
    readonly tested: "passed" | "failed" | undefined;
    readonly skipped: Skipped | undefined;
}

/** Exchange and server-side synchronization over the rows of a store; time is that of the store's clock. */
export interface MailServer {
    readonly exchange: Exchange;
    /** Puts a message into the Inbox of everyone it reaches (Bcc too) and into the sender's Sent Items; gives the number of Inboxes. */
    deliver(message: MailMessage): number;
    /** Runs waiting tests and reads all mailboxes that may be read. */
    runCycle(): readonly CycleResult[];
    clear(): void;
}

const nothingRead: ReadResult = { outcomes: [], stoppedBy: undefined };

export const createMailServer = (store: Store): MailServer => {
    const exchange = createExchange();
    const memory = { pending: new Set<ExchangeItem>(), seen: new Set<ExchangeItem>() };

    const ownAddresses = (): ReadonlySet<string> =>
        new Set(store.find("mailbox").map((row) => String(row["emailaddress"] ?? "").toLowerCase()));

    const deliver = (message: MailMessage): number => {
        const received = message.receivedOn === undefined ? store.clock.now() : Date.parse(message.receivedOn);
        const own = ownAddresses();
        const reached = new Set(
            [...message.to, ...message.cc, ...message.bcc]
                .flatMap((address) => exchange.mailboxesOf(address))
                .filter((address) => own.has(address)),
        );
        reached.forEach((address) => exchange.put(address, message, inbox, received));
        if (own.has(message.from.toLowerCase())) exchange.put(message.from, message, sentItems, received);
        return reached.size;
    };

    const runCycle = (): readonly CycleResult[] => {
        const rules = readMailRules(store);
        return store.find("mailbox").map((row) => {
            const isScheduled = row["testemailconfigurationscheduled"] === 1;
            const passed = isScheduled && testAndEnable(store, exchange, rules, readMailbox(store, row));
            const current = isScheduled ? (store.row("mailbox", String(row["mailboxid"])) ?? row) : row;
            const mailbox = readMailbox(store, current);
            const skipped = skipReason(rules, mailbox, isoSeconds(store.clock.now()));
            const result = skipped === undefined ? readIncoming(store, exchange, rules, mailbox, memory) : nothingRead;
            return {
                mailboxId: mailbox.id,
                tested: isScheduled ? (passed ? "passed" : "failed") : undefined,
                skipped,
                ...result,
            };
        });
    };

    return {
        exchange,
        deliver,
        runCycle,
        clear: () => {
            exchange.clear();
            memory.pending.clear();
            memory.seen.clear();
        },
    };
};
