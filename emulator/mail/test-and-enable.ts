import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import { raiseAlert, type Alert } from "./alerts";
import { isApproved } from "./eligibility";
import type { Exchange } from "./exchange";
import type { MailRules } from "./mail-rules";
import type { MailboxRow } from "./mailbox-row";
import { ownerProblem } from "./owner-check";

const problemOf = (store: Store, exchange: Exchange, rules: MailRules, mailbox: MailboxRow): Alert | undefined => {
    const { name, profile } = mailbox;
    if (mailbox.row["statecode"] !== 0)
        return { sentence: `The mailbox ${name} is inactive.`, code: "MailboxDisabled", level: 3 };
    if (profile === undefined || profile["statecode"] !== 0)
        return {
            sentence: `Email can't be received for the mailbox ${name} because it has no active email server profile.`,
            code: "EmailServerProfileNotAssociated",
            level: 3,
        };
    if (!isApproved(rules, mailbox))
        return {
            sentence: `Email can't be received because the email address of the mailbox ${name} requires an approval by a Microsoft 365 administrator. The mailbox has been disabled for receiving email and the owner of the email server profile ${String(profile["name"])} has been notified.`,
            code: "IncomingEmailS2SApprovalNeeded",
            level: 3,
        };
    const fault = exchange.fault(mailbox.address);
    if (fault !== undefined) return { sentence: fault.sentence, code: fault.code, level: 3 };
    return ownerProblem(store, mailbox);
};

/** Runs Test & Enable for one mailbox: statuses, switches, completion time, and the flag back to false. */
export const testAndEnable = (store: Store, exchange: Exchange, rules: MailRules, mailbox: MailboxRow): boolean => {
    const problem = problemOf(store, exchange, rules, mailbox);
    const { row } = mailbox;
    const passed = problem === undefined;
    const status = (isUsed: boolean): number => (isUsed ? (passed ? 1 : 2) : 0);
    const incoming = row["incomingemaildeliverymethod"] === 2;
    const outgoing = row["outgoingemaildeliverymethod"] === 2;
    const act = row["actdeliverymethod"] === 1;
    store.update("mailbox", mailbox.id, {
        incomingemailstatus: status(incoming),
        outgoingemailstatus: status(outgoing),
        actstatus: status(act),
        mailboxstatus: passed ? 1 : 2,
        enabledforincomingemail: passed && incoming,
        enabledforoutgoingemail: passed && outgoing,
        enabledforact: passed && act,
        testemailconfigurationscheduled: false,
        ...(passed
            ? {
                  testmailboxaccesscompletedon: isoSeconds(store.clock.now()),
                  testemailconfigurationretrycount: 0,
                  transientfailurecount: 0,
                  receivingpostponeduntil: null,
              }
            : { testemailconfigurationretrycount: Number(row["testemailconfigurationretrycount"] ?? 0) + 1 }),
    });
    raiseAlert(
        store,
        mailbox,
        problem ?? {
            sentence: `The mailbox ${mailbox.name} has been tested and is enabled for synchronization.`,
            code: undefined,
            level: 1,
        },
    );
    return passed;
};
