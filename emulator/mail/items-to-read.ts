import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import { inbox, sentItems, type Exchange, type ExchangeItem } from "./exchange";
import { trackedCategory, undeliverableCategory } from "./item-failures";
import type { MailRules } from "./mail-rules";
import type { MailboxRow } from "./mailbox-row";

export type Source = "category" | "folder" | "inbox" | "retry" | "sent";

export interface ReadItem {
    readonly item: ExchangeItem;
    readonly source: Source;
    readonly regarding?: { readonly table: string; readonly id: string };
}

/** The later one of the dates of mailbox and profile; an empty text when neither is set. */
export const readFrom = ({ row, profile }: MailboxRow): string => {
    const own = row["processemailreceivedafter"];
    const common = profile?.["processemailsreceivedafter"];
    const dates = [own, common].filter((date): date is string => typeof date === "string").sort();
    return dates.at(-1) ?? "";
};

const trackedFolders = (store: Store, mailbox: MailboxRow) =>
    new Map(
        store.find("mailboxtrackingfolder", { mailboxid: mailbox.id }).map((row) => {
            const table = row["regardingobjectid__type"];
            const id = row["regardingobjectid"];
            const regarding = typeof table === "string" && typeof id === "string" ? { table, id } : undefined;
            return [String(row["exchangefoldername"]), regarding];
        }),
    );

/** What the mail server remembers of the items between cycles. */
export interface ItemMemory {
    /** Failed and to be tried again. */
    readonly pending: Set<ExchangeItem>;
    readonly seen: Set<ExchangeItem>;
}

/** Larger email is never read. */
const largestEmail = 150 * 1024 * 1024;

const isLeftOut = (rules: MailRules, { message }: ExchangeItem): boolean =>
    (rules.restrictProtected && message.isProtected === true) || (message.size ?? 0) > largestEmail;

/** What this cycle looks at: categorized items first, then tracked folders, the root Inbox and Sent Items. */
export const itemsToRead = (
    store: Store,
    exchange: Exchange,
    rules: MailRules,
    mailbox: MailboxRow,
    { pending, seen }: ItemMemory,
): readonly ReadItem[] => {
    const from = readFrom(mailbox);
    const folders = trackedFolders(store, mailbox);
    // Dates carry whole seconds: of two items of the same second the later one is new as long as it was not seen.
    const isNew = (item: ExchangeItem, time: number): boolean =>
        isoSeconds(time) > from || (isoSeconds(time) === from && !seen.has(item));
    const found: ReadItem[] = [];
    for (const item of exchange.items(mailbox.address)) {
        if (item.categories.has(undeliverableCategory) || isLeftOut(rules, item)) continue;
        const regarding = folders.get(item.folder);
        if (rules.trackCategory && item.categories.has(trackedCategory) && !seen.has(item))
            found.push({ item, source: "category" });
        else if (pending.has(item)) found.push({ item, source: "retry" });
        else if (folders.has(item.folder) && isNew(item, item.modifiedOn))
            found.push({ item, source: "folder", ...(regarding === undefined ? {} : { regarding }) });
        else if (item.folder === inbox && isNew(item, item.receivedOn)) found.push({ item, source: "inbox" });
        else if (rules.trackSentItems && item.folder === sentItems && isNew(item, item.receivedOn))
            found.push({ item, source: "sent" });
    }
    const order: readonly Source[] = ["category", "retry", "folder", "inbox", "sent"];
    return found.sort(
        (a, b) => order.indexOf(a.source) - order.indexOf(b.source) || a.item.receivedOn - b.item.receivedOn,
    );
};
