import { isoSeconds } from "../store/clock";
import type { CellValue } from "../store/encode";
import type { Store } from "../store/store";
import { knownAddresses } from "./acceptance";
import type { Correlation } from "./correlation";
import type { MailMessage } from "./message";
import type { Recipient } from "./recipients";

export interface NewEmail {
    readonly message: MailMessage;
    readonly receivedOn: number;
    readonly mailboxId: string;
    readonly acceptedBy: Recipient;
    readonly correlation: Correlation | undefined;
    readonly regarding?: { readonly table: string; readonly id: string };
    readonly isOutgoing: boolean;
    readonly trackingToken: string | undefined;
}

const masks = { from: 1, to: 2, cc: 3, bcc: 4 } as const;

// The platform prefers users to customers when an address fits several rows.
const preference = ["systemuser", "contact", "account", "lead", "queue", "team"];

const ownerOf = (store: Store, { table, id }: Recipient): { table: string; id: string } => {
    if (table === "systemuser") return { table, id };
    const queue = store.row("queue", id);
    return { table: String(queue?.["ownerid__type"] ?? "systemuser"), id: String(queue?.["ownerid"] ?? "") };
};

const addParties = (
    store: Store,
    activityId: string,
    message: MailMessage,
    ownerid: { table: string; id: string },
): void => {
    const all = { from: [message.from], to: message.to, cc: message.cc, bcc: message.bcc };
    const known = knownAddresses(store, Object.values(all).flat());
    for (const [kind, addresses] of Object.entries(all))
        for (const address of addresses) {
            const matches = known.filter(([candidate]) => candidate.toLowerCase() === address.toLowerCase());
            const best = [...matches].sort((a, b) => preference.indexOf(a[1]) - preference.indexOf(b[1]))[0];
            const isParty = best !== undefined && best[1] !== "team";
            store.insert("activityparty", {
                activityid: { table: "email", id: activityId },
                participationtypemask: masks[kind as keyof typeof masks],
                addressused: address,
                ownerid,
                ...(isParty ? { partyid: { table: best[1], id: best[2] } } : { unresolvedpartyname: address }),
            });
        }
};

const correlated = (store: Store, correlation: Correlation | undefined): Record<string, CellValue> => {
    if (correlation === undefined) return { correlationmethod: 0 };
    const original = store.row("email", correlation.emailId);
    const regardingId = original?.["regardingobjectid"];
    const regardingTable = original?.["regardingobjectid__type"];
    return {
        correlationmethod: correlation.method,
        correlatedactivityid: correlation.emailId,
        parentactivityid: correlation.emailId,
        ...(typeof regardingId === "string" && typeof regardingTable === "string"
            ? { regardingobjectid: { table: regardingTable, id: regardingId } }
            : {}),
    };
};

const queueItem = (store: Store, activityId: string, subject: string, { table, id }: Recipient): void => {
    if (table !== "queue") return;
    store.insert("queueitem", {
        queueid: id,
        objectid: { table: "email", id: activityId },
        title: subject,
        enteredon: isoSeconds(store.clock.now()),
    });
};

/** Makes the email with its parties and, for a queue, the queue item. */
export const createEmail = (store: Store, input: NewEmail): string => {
    const { message, acceptedBy, isOutgoing } = input;
    const ownerid = ownerOf(store, acceptedBy);
    const time = isoSeconds(input.receivedOn);
    const activityId = store.insert("email", {
        activitytypecode: "email",
        subject: message.subject,
        description: message.body,
        directioncode: isOutgoing,
        statecode: 1,
        statuscode: isOutgoing ? 3 : 4,
        sender: message.from,
        torecipients: message.to.map((address) => `${address};`).join(""),
        messageid: message.messageId,
        inreplyto: message.inReplyTo ?? null,
        conversationindex: message.conversationIndex ?? null,
        trackingtoken: input.trackingToken ?? null,
        receivingmailboxid: input.mailboxId,
        acceptingentityid: { table: acceptedBy.table, id: acceptedBy.id },
        ownerid,
        senton: time,
        actualend: time,
        ...correlated(store, input.correlation),
        ...(input.regarding === undefined ? {} : { regardingobjectid: input.regarding }),
    });
    addParties(store, activityId, message, ownerid);
    queueItem(store, activityId, message.subject, acceptedBy);
    return activityId;
};
