import { inbox, junk } from "../../emulator/mail/exchange";
import { undeliverableCategory } from "../../emulator/mail/item-failures";
import type { MailMessage } from "../../emulator/mail/message";
import { parseMessage } from "../../emulator/mail/parse-message";
import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

const ada = "ada.moreno@contoso.com";
const nora = "nora.lind@fabrikam.com";
const stranger = "someone@adventure-works.com";

describe("server-side synchronization", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
    });

    let number = 0;
    const mail = (values: Record<string, unknown>): MailMessage =>
        parseMessage({ messageId: `<m${number++}@fabrikam.com>`, subject: "Hello", from: nora, to: [ada], ...values });

    /** Delivers one message, runs a cycle and gives what happened to it in the mailbox. */
    const receive = (values: Record<string, unknown>, mailboxId: string = ids.mailboxes.ada) => {
        const message = mail(values);
        client.emulator.mail.deliver(message);
        const cycle = client.emulator.mail.runCycle().find((result) => result.mailboxId === mailboxId);
        return {
            message,
            cycle,
            outcome: cycle?.outcomes.find(({ messageId }) => messageId === message.messageId)?.outcome,
            email: client.world.store.find("email", { messageid: message.messageId })[0],
        };
    };

    const failures = () => client.world.store.find("exchangesyncidmapping");
    const setFilter = (method: number) =>
        client.world.patch("usersettings", ids.users.ada, { incomingemailfilteringmethod: method });

    it("tracks mail of a known contact with mailbox, acceptor, owner and parties", () => {
        const { email } = receive({});
        expect(email).toMatchObject({
            receivingmailboxid: ids.mailboxes.ada,
            acceptingentityid: ids.users.ada,
            acceptingentityid__type: "systemuser",
            ownerid: ids.users.ada,
            correlationmethod: 0,
            directioncode: 0,
            statuscode: 4,
        });
        const parties = client.world.store.find("activityparty", {
            activityid: { table: "email", id: String(email?.["activityid"]) },
        });
        expect(parties.map((row) => [row["participationtypemask"], row["partyid__type"]])).toEqual([
            [1, "contact"],
            [2, "systemuser"],
        ]);
    });

    it("refuses a stranger by the default filter, once, without trying again", () => {
        const { outcome, email } = receive({ from: stranger });
        expect(outcome).toEqual({ kind: "refused", reason: "NoCorrelationMatch" });
        expect(email).toBeUndefined();
        client.emulator.mail.runCycle();
        expect(failures()).toMatchObject([{ lastsyncerror: "NoCorrelationMatch", retries: 1, ownerid: ids.users.ada }]);
    });

    it.each([
        [0, stranger, "tracked"],
        [1, nora, "refused"],
        [2, nora, "tracked"],
        [2, stranger, "refused"],
        [3, nora, "tracked"],
        [4, nora, "refused"],
    ])("filtering method %d and a sender %s gives %s", (method, from, expected) => {
        setFilter(method);
        expect(receive({ from }).outcome?.kind).toBe(expected);
    });

    it("lets the environment force one filter on all users", () => {
        client.world.settings({ SSSForceFilteringMethodForUserMailboxes: "0" });
        expect(receive({ from: stranger }).outcome?.kind).toBe("tracked");
    });

    it("asks the filters of all recipients unless only the syncing mailbox counts", () => {
        setFilter(4);
        expect(receive({ from: stranger, to: [ada, "support@contoso.com"] }).email).toMatchObject({
            acceptingentityid: ids.queues.support,
        });
        client.world.settings({ UseFilteringMethodOfSyncingMailboxOnlyForCorrelation: "true" });
        const { outcome } = receive({ from: stranger, to: [ada, "support@contoso.com"] });
        expect(outcome).toEqual({ kind: "refused", reason: "NoCorrelationMatch" });
    });

    it("resolves nobody for Bcc, groups and aliases unless the mailbox takes all mail", () => {
        client.emulator.mail.exchange.addAddress("sales-team@contoso.com", ada);
        expect(receive({ to: ["sales-team@contoso.com"] }).outcome).toEqual({
            kind: "refused",
            reason: "NoRecipientMatch",
        });
        expect(receive({ to: [], bcc: [ada] }).outcome).toEqual({ kind: "refused", reason: "NoRecipientMatch" });
        setFilter(0);
        expect(receive({ to: ["sales-team@contoso.com"] }).outcome?.kind).toBe("tracked");
    });

    it("correlates by In-Reply-To, then tracking token, then conversation index", () => {
        setFilter(1);
        const store = client.world.store;
        const [original] = store.find("email", { receivingmailboxid: ids.mailboxes.ada });
        const id = String(original?.["activityid"]);
        const index = "A".repeat(30);
        store.update("email", id, { trackingtoken: "CRM:0001", conversationindex: index });
        expect(receive({ from: stranger, inReplyTo: String(original?.["messageid"]) }).email).toMatchObject({
            correlationmethod: 3,
            correlatedactivityid: id,
        });
        expect(receive({ from: stranger, subject: "Re: Hello CRM:0001" }).email).toMatchObject({
            correlationmethod: 4,
        });
        expect(receive({ from: stranger, conversationIndex: `${index}BB` }).email).toMatchObject({
            correlationmethod: 5,
        });
        client.world.settings({ IgnoreConversationIndexAndInReplyToForCorrelation: "true" });
        expect(receive({ from: stranger, inReplyTo: String(original?.["messageid"]) }).outcome?.kind).toBe("refused");
    });

    it("keeps the tracking token when correlation by headers is switched off", () => {
        setFilter(1);
        const store = client.world.store;
        const [original] = store.find("email", { receivingmailboxid: ids.mailboxes.ada });
        store.update("email", String(original?.["activityid"]), { trackingtoken: "CRM:0001" });
        client.world.patch("organization", ids.organization, { emailcorrelationenabled: false });
        const inReplyTo = String(original?.["messageid"]);
        expect(receive({ from: stranger, inReplyTo }).outcome?.kind).toBe("refused");
        expect(receive({ from: stranger, subject: "Re: CRM:0001" }).email).toMatchObject({ correlationmethod: 4 });
    });

    it("tells a conversation by its first 22 bytes, whatever answers add", () => {
        setFilter(1);
        const start = Buffer.alloc(22, 7);
        const answer = Buffer.concat([start, Buffer.from([255, 1, 2, 3, 4])]);
        const other = Buffer.concat([Buffer.alloc(21, 7), Buffer.from([8])]);
        const [original] = client.world.store.find("email", { receivingmailboxid: ids.mailboxes.ada });
        client.world.store.update("email", String(original?.["activityid"]), {
            conversationindex: start.toString("base64"),
        });
        expect(receive({ from: stranger, conversationIndex: other.toString("base64") }).outcome?.kind).toBe("refused");
        expect(receive({ from: stranger, conversationIndex: answer.toString("base64") }).email).toMatchObject({
            correlationmethod: 5,
        });
    });

    it("refuses mail from a queue as internal only when the setting says so", () => {
        setFilter(0);
        expect(receive({ from: "support@contoso.com" }).outcome?.kind).toBe("tracked");
        client.world.settings({ IgnoreInternalEmailFromQueues: "true" });
        expect(receive({ from: "support@contoso.com" }).outcome).toEqual({
            kind: "refused",
            reason: "InternalEmailReject",
        });
    });

    it("does not look at mail above 150 MB, nor at protected mail when the setting says so", () => {
        expect(receive({ size: 151 * 1024 * 1024 }).outcome).toBeUndefined();
        expect(receive({ isProtected: true }).outcome?.kind).toBe("tracked");
        client.world.settings({ RestrictIRMEmailItems: "true" });
        expect(receive({ isProtected: true }).outcome).toBeUndefined();
    });

    it("tracks a message once, whoever else received it", () => {
        const { message } = receive({ to: [ada, "ben.okafor@contoso.com"] });
        expect(client.world.store.find("email", { messageid: message.messageId })).toHaveLength(1);
        expect(failures()).toMatchObject([{ lastsyncerror: "Duplicate", ownerid: ids.users.ben }]);
    });

    it("refuses mail between users, but not to a queue", () => {
        expect(receive({ from: "ben.okafor@contoso.com" }).outcome).toEqual({
            kind: "refused",
            reason: "InternalEmailReject",
        });
        const toQueue = receive({ from: ada, to: ["support@contoso.com"] }, ids.mailboxes.support);
        expect(toQueue.outcome?.kind).toBe("tracked");
        client.world.patch("organization", ids.organization, { ignoreinternalemail: false });
        setFilter(0);
        expect(receive({ from: "ben.okafor@contoso.com" }).outcome?.kind).toBe("tracked");
    });

    it("reads only the root Inbox, later than the later of the two dates", () => {
        const old = { receivedOn: client.world.minutesAgo(60) };
        expect(receive(old).outcome).toBeUndefined();
        client.world.patch("mailbox", ids.mailboxes.ada, { processemailreceivedafter: client.world.minutesAgo(120) });
        expect(receive(old).outcome?.kind).toBe("tracked");
        client.world.patch("emailserverprofile", ids.profile, {
            processemailsreceivedafter: client.world.minutesAgo(-5),
        });
        expect(receive({}).outcome).toBeUndefined();
        const message = mail({ receivedOn: client.world.minutesAgo(-10) });
        client.emulator.mail.deliver(message);
        client.emulator.mail.exchange.move(ada, message.messageId, junk, client.world.clock.now());
        client.emulator.mail.runCycle();
        expect(client.world.store.find("email", { messageid: message.messageId })).toEqual([]);
    });

    it("moves the date forward so that older mail moved back is not read", () => {
        const message = mail({ receivedOn: client.world.minutesAgo(10) });
        client.emulator.mail.deliver(message);
        client.emulator.mail.exchange.move(ada, message.messageId, junk, client.world.clock.now());
        receive({ receivedOn: client.world.minutesAgo(5) });
        client.emulator.mail.exchange.move(ada, message.messageId, inbox, client.world.clock.now());
        client.emulator.mail.runCycle();
        expect(client.world.store.find("email", { messageid: message.messageId })).toEqual([]);
        expect(client.world.store.row("mailbox", ids.mailboxes.ada)?.["processemailreceivedafter"]).toBe(
            client.world.minutesAgo(5),
        );
    });

    it("tracks by category against filter and date, and by tracked folder with its regarding row", () => {
        setFilter(4);
        const wanted = mail({ from: stranger, receivedOn: client.world.minutesAgo(600) });
        client.emulator.mail.deliver(wanted);
        client.emulator.mail.exchange.categorize(ada, wanted.messageId, "Tracked to Dynamics 365");
        const filed = mail({ from: stranger });
        client.emulator.mail.deliver(filed);
        client.world.insert("mailboxtrackingfolder", {
            mailboxid: ids.mailboxes.ada,
            exchangefoldername: "Fabrikam",
            exchangefolderid: "f1",
            regardingobjectid: { table: "account", id: ids.accounts.fabrikam },
            ownerid: { table: "systemuser", id: ids.users.ada },
        });
        client.emulator.mail.exchange.move(ada, filed.messageId, "Fabrikam", client.world.clock.now());
        client.emulator.mail.runCycle();
        expect(client.world.store.find("email", { messageid: wanted.messageId })).toHaveLength(1);
        expect(client.world.store.find("email", { messageid: filed.messageId })).toMatchObject([
            { regardingobjectid: ids.accounts.fabrikam },
        ]);
    });

    it("tracks Sent Items only when the setting says so", () => {
        const sent = { from: ada, to: [nora] };
        expect(receive(sent).outcome).toBeUndefined();
        client.world.settings({ AutoTrackSentFolderItems: "true" });
        expect(receive(sent).email).toMatchObject({ directioncode: 1, statuscode: 3 });
    });

    it("tries a failing customization five times, then gives the item up", () => {
        client.world.step({ name: "Contoso.RouteEmail", fails: "IsvAborted", whenSubjectHas: "order" });
        const { message, outcome } = receive({ subject: "Order 7" });
        expect(outcome).toEqual({ kind: "failed", reason: "IsvAborted", isGivenUp: false });
        for (let attempt = 2; attempt <= 7; attempt++) client.emulator.mail.runCycle();
        expect(failures()).toMatchObject([{ lastsyncerror: "IsvAborted", lastsyncerrorcode: -2147220891, retries: 5 }]);
        const [item] = client.emulator.mail.exchange.items(ada);
        expect(item?.message.messageId).toBe(message.messageId);
        expect(item?.categories.has(undeliverableCategory)).toBe(true);
        const [alert] = client.world.store.find("tracelog");
        expect(String(alert?.["text"])).toContain(
            "Email Server Error Code: Exchange server returned UnknownIncomingEmailIntegrationError -2147220891 exception.",
        );
        expect(receive({ subject: "Other" }).outcome?.kind).toBe("tracked");
    });

    it("tracks the item after all when the customization is repaired in time", () => {
        const workflow = client.world.workflow({ name: "Contoso: check email", fails: "IsvUnexpected" });
        const { message } = receive({});
        expect(failures()).toMatchObject([{ lastsyncerror: "IsvUnexpected", lastsyncerrorcode: -2147220956 }]);
        client.world.patch("workflow", workflow, { statecode: 0, statuscode: 1 });
        client.emulator.mail.runCycle();
        expect(client.world.store.find("email", { messageid: message.messageId })).toHaveLength(1);
        expect(failures()).toMatchObject([{ lastsyncerror: null, lastsyncerrorcode: null }]);
    });

    it("reads each item once, also when several arrive in the same second", () => {
        receive({});
        const { cycle, outcome } = receive({});
        expect(outcome?.kind).toBe("tracked");
        expect(cycle?.outcomes).toHaveLength(1);
        expect(client.emulator.mail.runCycle().flatMap(({ outcomes }) => outcomes)).toEqual([]);
    });

    it("reads everything again after the date was moved back, and makes deleted emails anew", () => {
        const kept = receive({});
        const deleted = receive({});
        client.world.store.remove("email", String(deleted.email?.["activityid"]));
        client.world.patch("mailbox", ids.mailboxes.ada, { processemailreceivedafter: client.world.minutesAgo(60) });
        const reasons = client.emulator.mail
            .runCycle()
            .flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome.kind));
        expect(reasons).toEqual(["refused", "tracked"]);
        expect(client.world.store.find("email", { messageid: kept.message.messageId })).toHaveLength(1);
        expect(failures()).toEqual([]);
    });

    it("updates the numbers and times of the cycle", () => {
        client.world.clock.advance(60_000);
        receive({});
        expect(client.world.store.row("mailbox", ids.mailboxes.ada)).toMatchObject({
            lastsyncstartedon: "2026-11-24T09:01:00Z",
            lastsuccessfulsynccompletedon: "2026-11-24T09:01:00Z",
            itemsprocessedforlastsync: 1,
            itemsfailedforlastsync: 0,
        });
    });
});
