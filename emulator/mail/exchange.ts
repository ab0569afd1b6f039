import type { MailMessage } from "./message";

export const inbox = "Inbox";
export const sentItems = "Sent Items";
export const junk = "Junk Email";

export interface ExchangeItem {
    readonly message: MailMessage;
    /** Milliseconds; a move changes modifiedOn only. */
    readonly receivedOn: number;
    modifiedOn: number;
    folder: string;
    readonly categories: Set<string>;
}

/** A fault of the connection to one Exchange mailbox; code is the text behind "Email Server Error Code:". */
export interface ConnectionFault {
    readonly code: string;
    readonly sentence: string;
    readonly isTransient: boolean;
}

export interface Exchange {
    /** Other addresses (aliases, distribution groups) that bring mail into this mailbox. */
    addAddress(alias: string, mailboxAddress: string): void;
    put(mailboxAddress: string, message: MailMessage, folder: string, receivedOn: number): ExchangeItem;
    mailboxesOf(address: string): readonly string[];
    items(mailboxAddress: string): readonly ExchangeItem[];
    move(mailboxAddress: string, messageId: string, folder: string, now: number): void;
    categorize(mailboxAddress: string, messageId: string, category: string): void;
    setFault(mailboxAddress: string, fault: ConnectionFault | undefined): void;
    fault(mailboxAddress: string): ConnectionFault | undefined;
    clear(): void;
}

export const createExchange = (): Exchange => {
    const boxes = new Map<string, ExchangeItem[]>();
    const aliases = new Map<string, Set<string>>();
    const faults = new Map<string, ConnectionFault>();
    const key = (address: string): string => address.toLowerCase();

    const item = (mailboxAddress: string, messageId: string): ExchangeItem => {
        const found = boxes.get(key(mailboxAddress))?.find(({ message }) => message.messageId === messageId);
        if (found === undefined) throw new Error(`The mailbox ${mailboxAddress} holds no message ${messageId}.`);
        return found;
    };

    return {
        addAddress: (alias, mailboxAddress) => {
            const targets = aliases.get(key(alias)) ?? new Set();
            targets.add(key(mailboxAddress));
            aliases.set(key(alias), targets);
        },
        put: (mailboxAddress, message, folder, receivedOn) => {
            const added = { message, receivedOn, modifiedOn: receivedOn, folder, categories: new Set<string>() };
            boxes.set(key(mailboxAddress), [...(boxes.get(key(mailboxAddress)) ?? []), added]);
            return added;
        },
        mailboxesOf: (address) => [key(address), ...(aliases.get(key(address)) ?? [])],
        items: (mailboxAddress) => boxes.get(key(mailboxAddress)) ?? [],
        move: (mailboxAddress, messageId, folder, now) => {
            const moved = item(mailboxAddress, messageId);
            moved.folder = folder;
            moved.modifiedOn = now;
        },
        categorize: (mailboxAddress, messageId, category) => {
            item(mailboxAddress, messageId).categories.add(category);
        },
        setFault: (mailboxAddress, fault) => {
            if (fault === undefined) faults.delete(key(mailboxAddress));
            else faults.set(key(mailboxAddress), fault);
        },
        fault: (mailboxAddress) => faults.get(key(mailboxAddress)),
        clear: () => {
            boxes.clear();
            aliases.clear();
            faults.clear();
        },
    };
};
