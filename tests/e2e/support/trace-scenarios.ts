import { addFailingPlugin } from "../../../demo/scenarios/custom-code";
import { runCycles } from "../../../demo/scenarios/mail";
import { ADA, BEN, NORA, SUPPORT } from "../../../demo/scenarios/people";
import type { ScenarioSetup } from "../../../demo/scenarios/scenario";
import { junk } from "../../../emulator/mail/exchange";
import type { MailMessage } from "../../../emulator/mail/message";
import { ids } from "../../../emulator/world/ids";
import type { Outcome } from "../../../src/core/trace/define-check";
import { EMPTY_EMAIL, type TracedEmail } from "../../../src/core/trace/traced-email";

export interface TraceScenario {
    readonly story: string;
    /** Ada's mailbox unless it matters. */
    readonly mailboxId?: string;
    /** Sets up the environment, lets the mail server do its work, and gives what someone knows about the email. */
    arrange(setup: ScenarioSetup): TracedEmail;
    /** Ending of the verdict's key. */
    readonly verdict: string;
    readonly checks: Readonly<Record<string, Outcome>>;
}

const STRANGER = "someone@adventure-works.com";
const GROUP = "sales-team@contoso.com";
let number = 0;

function mailOf(change: Partial<MailMessage>): MailMessage {
    number += 1;
    return {
        messageId: `<trace-${number}@fabrikam.com>`,
        subject: `Question ${number}`,
        from: NORA,
        to: [ADA.address],
        cc: [],
        bcc: [],
        body: "",
        inReplyTo: undefined,
        conversationIndex: undefined,
        receivedOn: undefined,
        ...change,
    };
}

/** What the headers of an email tell; they never tell Bcc. */
function headersOf(message: MailMessage, receivedOn: string, change: Partial<TracedEmail> = {}): TracedEmail {
    const { messageId, from, to, cc, subject, inReplyTo = "", conversationIndex = "" } = message;
    const known = { messageId, from, to, cc, subject, inReplyTo, conversationIndex, sentOn: receivedOn, receivedOn };
    return { ...EMPTY_EMAIL, headersKnown: true, ...known, ...change };
}

/** Delivers an email without reading the mailboxes. */
function deliver(
    setup: ScenarioSetup,
    change: Partial<MailMessage> = {},
    known: Partial<TracedEmail> = {},
): TracedEmail {
    const message = mailOf(change);
    const receivedOn = new Date(setup.world.clock.now()).toISOString();
    setup.mail.deliver(message);
    return headersOf(message, receivedOn, known);
}

/** Delivers an email and lets the mailboxes be read. */
function receive(
    setup: ScenarioSetup,
    change: Partial<MailMessage> = {},
    known: Partial<TracedEmail> = {},
): TracedEmail {
    const email = deliver(setup, change, known);
    runCycles(setup);
    return email;
}

function setFilter({ world }: ScenarioSetup, incomingemailfilteringmethod: number): void {
    world.patch("usersettings", ADA.userId, { incomingemailfilteringmethod });
}

function earlierMessageId({ world }: ScenarioSetup): string {
    return String(world.store.find("email", { receivingmailboxid: ADA.mailboxId })[0]?.["messageid"]);
}

const ANSWER = Buffer.concat([Buffer.alloc(22, 9), Buffer.from([1, 2, 3, 4, 5])]).toString("base64");

/** One story for each reason of the platform's decision. */
export const REASON_SCENARIOS: Readonly<Record<string, TraceScenario>> = {
    AcceptAll: {
        story: "The user takes all email.",
        arrange(setup) {
            setFilter(setup, 0);
            return receive(setup, { from: STRANGER });
        },
        verdict: "tracked.certain",
        checks: { "filtering-method": "pass", "tracking-reason": "pass" },
    },
    SenderMatch: {
        story: "The sender is a contact.",
        arrange: (setup) => receive(setup),
        verdict: "tracked.certain",
        checks: { "known-sender": "pass", "tracking-reason": "pass" },
    },
    CorrelationMatch: {
        story: "The email answers a tracked one.",
        arrange(setup) {
            setFilter(setup, 1);
            return receive(setup, { from: STRANGER, inReplyTo: earlierMessageId(setup) });
        },
        verdict: "tracked.certain",
        checks: { "reply-header": "pass", "tracking-reason": "pass" },
    },
    Duplicate: {
        story: "Another mailbox tracked the same email first.",
        mailboxId: BEN.mailboxId,
        arrange: (setup) => receive(setup, { to: [ADA.address, BEN.address] }),
        verdict: "tracked.certain",
        checks: { "already-tracked": "pass", "logged-failure": "fail" },
    },
    NoCorrelationMatch: {
        story: "A stranger writes for the first time.",
        arrange: (setup) => receive(setup, { from: STRANGER }),
        verdict: "refused.NoCorrelationMatch",
        checks: { "logged-failure": "fail", "filtering-method": "fail", "platform-decision": "fail" },
    },
    NoRecipientMatch: {
        story: "The email comes by a distribution group.",
        arrange(setup) {
            setup.mail.exchange.addAddress(GROUP, ADA.address);
            return receive(setup, { to: [GROUP] });
        },
        verdict: "refused.NoRecipientMatch",
        checks: { "recipient-match": "fail", "hidden-recipient": "fail", "platform-decision": "fail" },
    },
    InternalEmailReject: {
        story: "A colleague writes.",
        arrange: (setup) => receive(setup, { from: BEN.address }),
        verdict: "refused.InternalEmailReject",
        checks: { "internal-email": "fail", "platform-decision": "fail" },
    },
    InvalidSender: {
        story: "A machine writes without a proper address.",
        arrange: (setup) => receive(setup, { from: "postmaster" }),
        verdict: "refused.InvalidSender",
        checks: { "known-sender": "fail", "platform-decision": "fail" },
    },
    Unknown: {
        story: "The platform could not decide.",
        arrange(setup) {
            const message = mailOf({ from: STRANGER });
            const values = { exchangeentryid: message.messageId };
            const failure = {
                ownerId: ADA.userId,
                error: "Unknown",
                code: -2147098101,
                subject: message.subject,
                values,
            };
            setup.world.itemFailure(failure);
            return headersOf(message, new Date(setup.world.clock.now()).toISOString());
        },
        verdict: "refused.Unknown",
        checks: { "logged-failure": "fail" },
    },
};

/** One story for each check, in which it says more than that nothing is wrong. */
export const CHECK_SCENARIOS: Readonly<Record<string, TraceScenario>> = {
    "already-tracked": {
        story: "The email is there; only its subject and time are known.",
        arrange: (setup) => receive(setup, {}, { messageId: "", headersKnown: false }),
        verdict: "tracked.likely",
        checks: { "already-tracked": "pass" },
    },
    "tracking-reason": {
        story: "A token in the subject drew the email in.",
        arrange(setup) {
            setFilter(setup, 1);
            const [earlier] = setup.world.store.find("email", { receivingmailboxid: ADA.mailboxId });
            setup.world.patch("email", String(earlier?.["activityid"]), { trackingtoken: "CRM:0001004" });
            return receive(setup, { from: STRANGER, subject: "RE: Offer CRM:0001004" });
        },
        verdict: "tracked.certain",
        checks: { "tracking-reason": "pass", "tracking-token": "pass" },
    },
    "queue-item": {
        story: "Someone removed the email from the queue.",
        mailboxId: SUPPORT.mailboxId,
        arrange(setup) {
            const email = receive(setup, { to: [SUPPORT.address] });
            const [item] = setup.world.store.find("queueitem", { title: email.subject });
            setup.world.store.remove("queueitem", String(item?.["queueitemid"]));
            return email;
        },
        verdict: "tracked.withoutQueueItem",
        checks: { "queue-item": "fail" },
    },
    "logged-failure": {
        story: "The failure of the email is logged.",
        arrange(setup) {
            addFailingPlugin(setup.world, { name: "Contoso.Check" });
            return receive(setup);
        },
        verdict: "failed.customCode",
        checks: { "logged-failure": "fail", "custom-code": "fail" },
    },
    "raised-alert": {
        story: "The mailbox raised an alert when the email came.",
        arrange(setup) {
            addFailingPlugin(setup.world, { name: "Contoso.Check" });
            return receive(setup);
        },
        verdict: "failed.customCode",
        checks: { "raised-alert": "fail" },
    },
    "mailbox-fitness": {
        story: "The mailbox was deactivated before the email came.",
        arrange(setup) {
            setup.world.patch("mailbox", ADA.mailboxId, { statecode: 1, statuscode: 2 });
            return receive(setup);
        },
        verdict: "stopped",
        checks: { "mailbox-fitness": "fail" },
    },
    "owner-readiness": {
        story: "The user lost the licence before the email came.",
        arrange(setup) {
            setup.world.patch("systemuser", ADA.userId, { islicensed: false });
            return receive(setup);
        },
        verdict: "stopped",
        checks: { "owner-readiness": "fail" },
    },
    "pending-cycle": {
        story: "The email came a minute ago.",
        arrange(setup) {
            const email = deliver(setup);
            setup.world.clock.advance(60_000);
            return email;
        },
        verdict: "pending.soon",
        checks: { "pending-cycle": "fail" },
    },
    "sync-start": {
        story: "The server profile reads only newer email.",
        arrange(setup) {
            setup.world.patch("emailserverprofile", ids.profile, {
                processemailsreceivedafter: setup.world.minutesAgo(-10),
            });
            const email = receive(setup);
            runCycles(setup);
            return email;
        },
        verdict: "notRead.profile",
        checks: { "sync-start": "fail" },
    },
    "inbox-folder": {
        story: "The email landed in Junk Email.",
        arrange(setup) {
            const email = deliver(setup);
            setup.mail.exchange.move(ADA.address, email.messageId, junk, setup.world.clock.now());
            runCycles(setup, 2);
            return email;
        },
        verdict: "outsideInbox",
        checks: { "inbox-folder": "fail", "platform-decision": "pass", "logged-failure": "pass" },
    },
    "tracked-folder": {
        story: "The email lies in a tracked folder, but folder-level tracking is off.",
        arrange(setup) {
            setup.world.patch("organization", ids.organization, { isfolderbasedtrackingenabled: false });
            const folder = { exchangefoldername: "Fabrikam", exchangefolderid: "f1" };
            const ownerid = { table: "systemuser", id: ADA.userId };
            setup.world.insert("mailboxtrackingfolder", { mailboxid: ADA.mailboxId, ownerid, ...folder });
            const email = deliver(setup);
            setup.mail.exchange.move(ADA.address, email.messageId, "Elsewhere", setup.world.clock.now());
            runCycles(setup);
            return email;
        },
        verdict: "outsideInbox",
        checks: { "tracked-folder": "fail" },
    },
    "sent-item": {
        story: "The user sent the email from Outlook.",
        arrange: (setup) => receive(setup, { from: ADA.address, to: [NORA] }),
        verdict: "sentItem",
        checks: { "sent-item": "fail" },
    },
    "recipient-match": {
        story: "The email goes to an address that nobody has any more.",
        arrange(setup) {
            setup.mail.exchange.addAddress("old-address@contoso.com", ADA.address);
            return receive(setup, { to: ["old-address@contoso.com"] });
        },
        verdict: "refused.NoRecipientMatch",
        checks: { "recipient-match": "fail" },
    },
    "hidden-recipient": {
        story: "The user received a blind copy.",
        arrange: (setup) => receive(setup, { to: [STRANGER], bcc: [ADA.address] }),
        verdict: "refused.NoRecipientMatch",
        checks: { "hidden-recipient": "fail" },
    },
    "inactive-recipient": {
        story: "The queue was deactivated.",
        mailboxId: SUPPORT.mailboxId,
        arrange(setup) {
            setup.world.patch("queue", SUPPORT.queueId, {
                statecode: 1,
                statuscode: 2,
                incomingemailfilteringmethod: 2,
            });
            return receive(setup, { to: [SUPPORT.address] });
        },
        verdict: "refused.NoRecipientMatch",
        checks: { "inactive-recipient": "fail" },
    },
    "ambiguous-recipient": {
        story: "A contact has the user's address too, and the environment leaves such addresses unresolved.",
        arrange(setup) {
            setup.world.searchAddress(ADA.address, "contact", ids.contacts.tomas);
            setup.world.patch("organization", ids.organization, { unresolveemailaddressifmultiplematch: true });
            return receive(setup);
        },
        verdict: "tracked.certain",
        checks: { "ambiguous-recipient": "fail" },
    },
    "internal-email": {
        story: "A colleague writes to a queue, which takes internal email.",
        mailboxId: SUPPORT.mailboxId,
        arrange: (setup) => receive(setup, { from: BEN.address, to: [SUPPORT.address] }),
        verdict: "tracked.certain",
        checks: { "internal-email": "pass" },
    },
    "filtering-method": {
        story: "The user takes no email.",
        arrange(setup) {
            setFilter(setup, 4);
            return receive(setup);
        },
        verdict: "refused.NoCorrelationMatch",
        checks: { "filtering-method": "fail" },
    },
    "filter-scope": {
        story: "The environment forces its own filter on all users.",
        arrange(setup) {
            setFilter(setup, 0);
            setup.world.settings({ SSSForceFilteringMethodForUserMailboxes: "4" });
            return receive(setup);
        },
        verdict: "refused.NoCorrelationMatch",
        checks: { "filter-scope": "fail", "filtering-method": "fail" },
    },
    "known-sender": {
        story: "The filter takes known senders, and this one is not known.",
        arrange: (setup) => receive(setup, { from: STRANGER }),
        verdict: "refused.NoCorrelationMatch",
        checks: { "known-sender": "fail" },
    },
    "reply-header": {
        story: "The email answers one that was never tracked.",
        arrange(setup) {
            setFilter(setup, 1);
            return receive(setup, { inReplyTo: "<never-tracked@contoso.com>" });
        },
        verdict: "refused.NoCorrelationMatch",
        checks: { "reply-header": "fail" },
    },
    "tracking-token": {
        story: "The subject carries a token of another environment.",
        arrange(setup) {
            setFilter(setup, 1);
            return receive(setup, { subject: "RE: Offer CRM:0009999" });
        },
        verdict: "refused.NoCorrelationMatch",
        checks: { "tracking-token": "fail" },
    },
    "conversation-index": {
        story: "The email continues a conversation that was never tracked.",
        arrange(setup) {
            setFilter(setup, 1);
            return receive(setup, { conversationIndex: ANSWER });
        },
        verdict: "refused.NoCorrelationMatch",
        checks: { "conversation-index": "fail" },
    },
    "smart-matching": {
        story: "Smart matching is on and finds nothing alike.",
        arrange(setup) {
            setFilter(setup, 1);
            setup.world.patch("organization", ids.organization, { enablesmartmatching: true });
            return receive(setup, { subject: "RE: Something never heard of" });
        },
        verdict: "refused.NoCorrelationMatch",
        checks: { "smart-matching": "fail" },
    },
    "platform-decision": {
        story: "The platform would take the email today, after the filter was changed.",
        arrange(setup) {
            const email = receive(setup, { from: STRANGER });
            setFilter(setup, 0);
            return email;
        },
        verdict: "passed.refusedThen",
        checks: { "platform-decision": "pass", "logged-failure": "fail" },
    },
    "decision-agreement": {
        story: "A reply lies in Junk Email; the platform's function does not see that it is one.",
        arrange(setup) {
            setFilter(setup, 1);
            const email = deliver(setup, { from: STRANGER, inReplyTo: earlierMessageId(setup) });
            setup.mail.exchange.move(ADA.address, email.messageId, junk, setup.world.clock.now());
            runCycles(setup);
            return email;
        },
        verdict: "outsideInbox",
        checks: { "decision-agreement": "pass", "platform-decision": "fail", "reply-header": "pass" },
    },
    "protected-email": {
        story: "The email is protected by rights, and such email is left out.",
        arrange(setup) {
            setup.world.settings({ RestrictIRMEmailItems: "true" });
            return receive(setup, { isProtected: true }, { protection: "rights" });
        },
        verdict: "excluded",
        checks: { "protected-email": "fail" },
    },
    "oversized-email": {
        story: "The email has 151 MB.",
        arrange(setup) {
            const size = 151 * 1024 * 1024;
            return receive(setup, { size }, { size });
        },
        verdict: "excluded",
        checks: { "oversized-email": "fail" },
    },
    "custom-code": {
        story: "A plug-in refuses the email for a word in its subject.",
        arrange(setup) {
            addFailingPlugin(setup.world, { name: "Contoso.Check", word: "4711" });
            return receive(setup, { subject: "Order 4711" });
        },
        verdict: "failed.customCode",
        checks: { "custom-code": "fail" },
    },
};
