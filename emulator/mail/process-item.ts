import type { Store } from "../store/store";
import { decideAcceptance, type Decision, type MailHeaders } from "./acceptance";
import { raiseAlert } from "./alerts";
import { correlate, trackingToken } from "./correlation";
import { createEmail } from "./create-email";
import { customizationFailure, type CustomizationFailure } from "./customizations";
import {
    attemptLimit,
    cannotAcceptCode,
    clearFailure,
    recordFailure,
    trackedCategory,
    undeliverableCategory,
} from "./item-failures";
import type { ReadItem } from "./items-to-read";
import type { MailRules } from "./mail-rules";
import type { MailboxRow } from "./mailbox-row";
import type { Recipient } from "./recipients";

export type ItemOutcome =
    | { readonly kind: "tracked"; readonly emailId: string }
    /** Refused by rule: not tried again. */
    | { readonly kind: "refused"; readonly reason: string }
    /** Failed: tried again until the last attempt. */
    | { readonly kind: "failed"; readonly reason: string; readonly isGivenUp: boolean };

const manualDecision = (store: Store, rules: MailRules, mail: MailHeaders, owner: Recipient): Decision => ({
    accept: true,
    reason: "AcceptAll",
    acceptedBy: owner,
    correlation: correlate(store, rules, mail),
});

/** The wish of a person (category, tracked folder) goes before the filters; sent mail is asked as if it came in. */
const decide = (store: Store, rules: MailRules, mailbox: MailboxRow, { item, source }: ReadItem): Decision => {
    const { regarding } = mailbox;
    const isManual = source === "category" || source === "folder";
    if (isManual && regarding !== undefined) return manualDecision(store, rules, item.message, regarding);
    if (source === "sent" && regarding !== undefined) {
        const turned = { ...item.message, from: item.message.to[0] ?? "", to: [regarding.address], cc: [] };
        return decideAcceptance(store, rules, turned, { regarding });
    }
    return decideAcceptance(store, rules, item.message, regarding === undefined ? undefined : { regarding });
};

const isAlreadyTracked = (store: Store, messageId: string): boolean =>
    store.find("email", { messageid: messageId }).length > 0;

const customizationAlert = (store: Store, mailbox: MailboxRow, { code }: CustomizationFailure): void =>
    raiseAlert(store, mailbox, {
        sentence: `An unknown error occurred while receiving email through the mailbox "${mailbox.name}". The owner of the associated email server profile ${String(mailbox.profile?.["name"] ?? "")} has been notified. The system will try to receive email again later.`,
        code: `Exchange server returned UnknownIncomingEmailIntegrationError ${code} exception.`,
        level: 2,
    });

const fail = (store: Store, mailbox: MailboxRow, { item }: ReadItem, reason: string, code: number): ItemOutcome => {
    const attempts = recordFailure(store, mailbox, item, reason, code);
    const isGivenUp = attempts >= attemptLimit;
    if (isGivenUp) item.categories.add(undeliverableCategory);
    return { kind: "failed", reason, isGivenUp };
};

/** Decides about one item and makes the email, or records why there is none. */
export const processItem = (store: Store, rules: MailRules, mailbox: MailboxRow, read: ReadItem): ItemOutcome => {
    const { message } = read.item;
    // An item that carries the category is known to be tracked; meeting it again is no failure.
    if (read.item.categories.has(trackedCategory) && isAlreadyTracked(store, message.messageId))
        return { kind: "refused", reason: "Duplicate" };
    const decision = decide(store, rules, mailbox, read);
    if (!decision.accept || decision.acceptedBy === undefined) {
        if (decision.reason === "InvalidSender" || decision.reason === "Unknown")
            return fail(store, mailbox, read, decision.reason, cannotAcceptCode);
        recordFailure(store, mailbox, read.item, decision.reason, cannotAcceptCode);
        return { kind: "refused", reason: decision.reason };
    }
    const failure = customizationFailure(store, message.subject);
    if (failure !== undefined) {
        customizationAlert(store, mailbox, failure);
        return fail(store, mailbox, read, failure.name, failure.code);
    }
    const emailId = createEmail(store, {
        message,
        receivedOn: read.item.receivedOn,
        mailboxId: mailbox.id,
        acceptedBy: decision.acceptedBy,
        correlation: decision.correlation,
        isOutgoing: read.source === "sent",
        trackingToken: trackingToken(rules, message.subject),
        ...(read.regarding === undefined ? {} : { regarding: read.regarding }),
    });
    clearFailure(store, mailbox, message.messageId, emailId);
    read.item.categories.add(trackedCategory);
    return { kind: "tracked", emailId };
};
