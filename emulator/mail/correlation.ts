import { sql } from "../sql/fragment";
import type { Store } from "../store/store";
import type { MailRules } from "./mail-rules";

/** email.correlationmethod: 3 In-Reply-To, 4 tracking token, 5 conversation index. */
export interface Correlation {
    readonly method: 3 | 4 | 5;
    readonly emailId: string;
}

interface Threaded {
    readonly subject: string;
    readonly inReplyTo: string | undefined;
    readonly conversationIndex: string | undefined;
}

const firstEmail = (store: Store, condition: string, value: string): string | undefined => {
    const id = store.query(
        sql(`SELECT activityid FROM email WHERE ${condition} ORDER BY createdon DESC, activityid LIMIT 1`, value),
    )[0]?.[0];
    return typeof id === "string" ? id : undefined;
};

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export const trackingToken = (rules: MailRules, subject: string): string | undefined =>
    new RegExp(`${escapeRegExp(rules.trackingPrefix)}\\s*\\d+`, "i").exec(subject)?.[0];

// All mails of a conversation begin with the same 22 bytes: 29 characters of base64 and two bits of the next.
const conversationLength = 29;

/** The email in Dataverse that a mail answers, by the platform's order of methods. */
export const correlate = (store: Store, rules: MailRules, mail: Threaded): Correlation | undefined => {
    // The switch for correlation concerns the headers; the tracking token has none here.
    const useHeaders = rules.correlationEnabled && !rules.ignoreThreadHeaders;
    if (useHeaders && mail.inReplyTo !== undefined) {
        const emailId = firstEmail(store, "messageid = ?", mail.inReplyTo);
        if (emailId !== undefined) return { method: 3, emailId };
    }
    const token = trackingToken(rules, mail.subject);
    if (token !== undefined) {
        const emailId = firstEmail(store, "trackingtoken = ?", token);
        if (emailId !== undefined) return { method: 4, emailId };
    }
    if (!useHeaders || mail.conversationIndex === undefined) return undefined;
    const start = mail.conversationIndex.slice(0, conversationLength);
    const emailId = firstEmail(store, `substr(conversationindex, 1, ${conversationLength}) = ?`, start);
    return emailId === undefined ? undefined : { method: 5, emailId };
};
