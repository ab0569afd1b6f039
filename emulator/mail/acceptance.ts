import { inList, sql } from "../sql/fragment";
import type { Store } from "../store/store";
import { correlate, type Correlation } from "./correlation";
import type { MailRules } from "./mail-rules";
import { isInUse, resolveRecipients, type Recipient } from "./recipients";

/** In the order of the platform's numbers, which start at -1. */
export const reasonNames = [
    "Unknown",
    "Duplicate",
    "NoCorrelationMatch",
    "CorrelationMatch",
    "NoRecipientMatch",
    "InternalEmailReject",
    "SenderMatch",
    "AcceptAll",
    "InvalidSender",
] as const;

export type Reason = (typeof reasonNames)[number];

export interface MailHeaders {
    readonly messageId: string;
    readonly subject: string;
    readonly from: string;
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly inReplyTo: string | undefined;
    readonly conversationIndex: string | undefined;
}

export interface Decision {
    readonly accept: boolean;
    readonly reason: Reason;
    readonly acceptedBy: Recipient | undefined;
    readonly correlation: Correlation | undefined;
}

/** A user mailbox that is being read; its own "all mail" filter works without its address among the recipients. */
export interface SyncingMailbox {
    readonly regarding: Recipient;
}

const addressPattern = /^[^@\s<>]+@[^\s<>@][^\s.<>@]*\.[^\s<>@]+$/;

const isTracked = (store: Store, messageId: string): boolean =>
    messageId !== "" && store.query(sql("SELECT 1 FROM email WHERE messageid = ? LIMIT 1", messageId)).length > 0;

const addressKinds = (store: Store, address: string): readonly string[] =>
    store
        .query(sql("SELECT DISTINCT parentobjecttypecode FROM emailsearch WHERE emailaddress = ?", address))
        .map(([kind]) => String(kind));

const isKnown = (store: Store, address: string, kinds: readonly string[] | undefined): boolean =>
    addressKinds(store, address).some((kind) => kinds === undefined || kinds.includes(kind));

/** Mail between two users of the organization is refused when it was, or will be, tracked from the sender's side. */
const isInternal = (store: Store, rules: MailRules, mail: MailHeaders, recipients: readonly Recipient[]): boolean => {
    const kinds = addressKinds(store, mail.from);
    const fromInside = kinds.includes("systemuser") || (rules.ignoreFromQueues && kinds.includes("queue"));
    if (!rules.ignoreInternalEmail || !fromInside) return false;
    return !(rules.deliverInternalToQueues && recipients.some(({ table }) => table === "queue"));
};

const refuse = (reason: Reason, correlation?: Correlation): Decision => ({
    accept: false,
    reason,
    acceptedBy: undefined,
    correlation,
});

const filterOf = (rules: MailRules, recipient: Recipient): number =>
    recipient.table === "systemuser" ? (rules.forcedFilter ?? recipient.filter) : recipient.filter;

const reasonOf = (
    store: Store,
    filter: number,
    mail: MailHeaders,
    correlation: Correlation | undefined,
): Reason | undefined => {
    switch (filter) {
        case 0:
            return "AcceptAll";
        case 1:
            return correlation === undefined ? undefined : "CorrelationMatch";
        case 2:
        case 3: {
            if (correlation !== undefined) return "CorrelationMatch";
            const kinds = filter === 2 ? ["contact", "account", "lead"] : undefined;
            return isKnown(store, mail.from, kinds) ? "SenderMatch" : undefined;
        }
        default:
            return undefined;
    }
};

/** Decides about one email as the platform does: sender, duplicate, recipients, internal mail, then the filters. */
export const decideAcceptance = (
    store: Store,
    rules: MailRules,
    mail: MailHeaders,
    syncing?: SyncingMailbox,
): Decision => {
    if (!addressPattern.test(mail.from)) return refuse("InvalidSender");
    if (!rules.allowDuplicates && isTracked(store, mail.messageId)) return refuse("Duplicate");
    const resolved = resolveRecipients(store, [...mail.to, ...mail.cc]);
    // "All email messages" takes what lies in the mailbox, also when it came by Bcc, a group or an alias.
    const own = syncing?.regarding;
    const takesAll = own !== undefined && isInUse(store, own) && filterOf(rules, own) === 0;
    const isAmong = own !== undefined && resolved.some(({ id }) => id === own.id);
    const recipients = takesAll && !isAmong ? [...resolved, own] : resolved;
    if (recipients.length === 0) return refuse("NoRecipientMatch");
    if (isInternal(store, rules, mail, recipients)) return refuse("InternalEmailReject");
    const correlation = correlate(store, rules, mail);
    const asked =
        rules.onlySyncingMailboxFilter && own !== undefined ? recipients.filter(({ id }) => id === own.id) : recipients;
    for (const recipient of asked) {
        const reason = reasonOf(store, filterOf(rules, recipient), mail, correlation);
        if (reason !== undefined) return { accept: true, reason, acceptedBy: recipient, correlation };
    }
    return refuse("NoCorrelationMatch", correlation);
};

export const knownAddresses = (
    store: Store,
    addresses: readonly string[],
): readonly (readonly [string, string, string])[] => {
    const condition = inList("emailaddress", addresses);
    return store
        .query({
            text: `SELECT emailaddress, parentobjectid__type, parentobjectid FROM emailsearch WHERE ${condition.text}`,
            values: condition.values,
        })
        .map(([address, table, id]): readonly [string, string, string] => [String(address), String(table), String(id)]);
};
