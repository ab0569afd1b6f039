import type { Message } from "../model/finding";
import type { Cell } from "../model/row";

/** What an administrator knows about one email that is missing. Addresses are single or separated by semicolons. */
export interface EmailQuestion {
    readonly from: string;
    readonly to: string;
    readonly cc: string;
    readonly bcc: string;
    readonly subject: string;
    readonly messageId: string;
    /** When it arrived in the mailbox, ISO 8601 in UTC; empty when not known. */
    readonly receivedOn: string;
}

export type EmailStepId = "alreadyTracked" | "failureLogged" | "syncStart" | "platformDecision" | "folder";

export interface EmailStep {
    readonly id: EmailStepId;
    readonly state: "pass" | "fail" | "unknown" | "notApplicable";
    readonly message: Message;
    readonly evidence: readonly Cell[];
}

/**
 * tracked: it is in Dataverse already; failed: a failure of it is logged; refused: the platform would refuse it today;
 * notRead: it was received before the mailbox's start date; outsideInbox: nothing refuses it, so it was most likely not in the root Inbox;
 * pending: it may not have been read yet; undecided: something needed could not be read.
 */
export type EmailVerdict = "tracked" | "failed" | "refused" | "notRead" | "outsideInbox" | "pending" | "undecided";

export interface EmailAnswer {
    readonly verdict: EmailVerdict;
    readonly message: Message;
    readonly steps: readonly EmailStep[];
    readonly remedy: readonly Message[];
}
