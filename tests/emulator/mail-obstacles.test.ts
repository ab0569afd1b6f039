import { parseMessage } from "../../emulator/mail/parse-message";
import type { Values } from "../../emulator/store/encode";
import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

const address = "ada.moreno@contoso.com";

describe("what keeps a mailbox from receiving", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
    });

    const cycle = () => {
        client.emulator.mail.deliver(parseMessage({ from: "nora.lind@fabrikam.com", to: [address] }));
        const result = client.emulator.mail.runCycle().find(({ mailboxId }) => mailboxId === ids.mailboxes.ada);
        return { ...result, tracked: result?.outcomes.filter(({ outcome }) => outcome.kind === "tracked").length };
    };
    const row = () => client.world.store.row("mailbox", ids.mailboxes.ada) ?? {};
    const alerts = () =>
        client.world.store.find("tracelog", { regardingobjectid: { table: "mailbox", id: ids.mailboxes.ada } });

    it("reads a healthy mailbox", () => {
        expect(cycle()).toMatchObject({ skipped: undefined, tracked: 1 });
    });

    it.each<[string, Values]>([
        ["mailbox-inactive", { statecode: 1, statuscode: 2 }],
        ["not-server-side", { incomingemaildeliverymethod: 0 }],
        ["profile-missing", { emailserverprofile: null }],
        ["not-approved", { emailrouteraccessapproval: 0 }],
        ["not-approved", { isemailaddressapprovedbyo365admin: false }],
        ["not-enabled", { incomingemailstatus: 0 }],
        ["not-enabled", { enabledforincomingemail: false }],
        ["postponed", { receivingpostponeduntil: "2026-11-24T10:00:00Z" }],
    ])("skips it as %s for %j", (reason, values) => {
        client.world.patch("mailbox", ids.mailboxes.ada, values);
        expect(cycle()).toMatchObject({ skipped: reason, tracked: 0 });
    });

    it("skips it when the profile is inactive, and needs no approval when the organization asks for none", () => {
        client.world.patch("mailbox", ids.mailboxes.ada, { emailrouteraccessapproval: 0 });
        client.world.patch("organization", ids.organization, { requireapprovalforuseremail: false });
        expect(cycle().tracked).toBe(1);
        client.world.patch("emailserverprofile", ids.profile, { statecode: 1, statuscode: 2 });
        expect(cycle().skipped).toBe("profile-inactive");
    });

    it.each<[string, Values, string]>([
        ["is disabled", { isdisabled: true }, "Crm.80040225.UserDisabled"],
        ["has no licence", { islicensed: false }, "IncomingEmailNoLicenseAssigned"],
        ["has administrative access only", { accessmode: 1 }, "8005E276"],
    ])("switches it off when the owner %s", (_what, values, code) => {
        client.world.patch("systemuser", ids.users.ada, values);
        expect(cycle().stoppedBy).toBe(code);
        expect(row()).toMatchObject({ incomingemailstatus: 2, enabledforincomingemail: 0 });
        expect(String(alerts()[0]?.["text"])).toContain(`Email Server Error Code: ${code}`);
        expect(cycle().skipped).toBe("not-enabled");
    });

    it("switches it off when the owner has no role, or lacks a privilege", () => {
        const store = client.world.store;
        for (const link of store.find("systemuserroles", { systemuserid: ids.users.ada }))
            store.remove("systemuserroles", String(link["systemuserroleid"]));
        expect(cycle().stoppedBy).toBe("Crm.80042f09.UserNotAssignedRoles");
        const role = store.insert("role", { name: "Little", businessunitid: ids.rootBusinessUnit });
        const privilegeid = String(store.find("privilege", { name: "prvReadMailbox" })[0]?.["privilegeid"]);
        store.insert("roleprivileges", { roleid: role, privilegeid, privilegedepthmask: 1 });
        store.insert("systemuserroles", { systemuserid: ids.users.ada, roleid: role });
        client.world.patch("mailbox", ids.mailboxes.ada, { incomingemailstatus: 1, enabledforincomingemail: true });
        expect(cycle().stoppedBy).toBe("Crm.80040220.PrivilegeDenied");
    });

    it("warns about a transient fault ten times before switching off", () => {
        client.emulator.mail.exchange.setFault(address, {
            code: "ErrorInternalServerTransientError",
            sentence: "The server is busy.",
            isTransient: true,
        });
        for (let attempt = 1; attempt <= 10; attempt++) {
            expect(cycle().stoppedBy).toBe("ErrorInternalServerTransientError");
            expect(row()).toMatchObject({ transientfailurecount: attempt, incomingemailstatus: 1 });
            client.world.clock.advance(6 * 60_000);
        }
        cycle();
        expect(row()["incomingemailstatus"]).toBe(2);
        expect(alerts().map(({ level }) => level)).toEqual([2, 3]);
    });
});

describe("Test & Enable", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
        client.world.patch("mailbox", ids.mailboxes.ada, {
            incomingemailstatus: 2,
            outgoingemailstatus: 2,
            actstatus: 2,
            enabledforincomingemail: false,
        });
    });

    const schedule = () =>
        client.call("PATCH", `mailboxes(${ids.mailboxes.ada})`, { body: { testemailconfigurationscheduled: true } });
    const row = () => client.world.store.row("mailbox", ids.mailboxes.ada) ?? {};
    const run = () => client.emulator.mail.runCycle().find(({ mailboxId }) => mailboxId === ids.mailboxes.ada);

    it("sets the statuses and switches, the time and the flag, and posts a note", async () => {
        await schedule();
        client.world.clock.advance(5 * 60_000);
        expect(run()).toMatchObject({ tested: "passed", skipped: undefined });
        expect(row()).toMatchObject({
            incomingemailstatus: 1,
            outgoingemailstatus: 1,
            actstatus: 1,
            enabledforincomingemail: 1,
            testemailconfigurationscheduled: 0,
            testmailboxaccesscompletedon: "2026-11-24T09:05:00Z",
            testandenablelastattemptedon: "2026-11-24T09:00:00Z",
        });
        expect(client.world.store.find("tracelog")).toMatchObject([{ level: 1 }]);
    });

    it("does nothing for mailboxes that are not scheduled", () => {
        expect(run()).toMatchObject({ tested: undefined, skipped: "not-enabled" });
        expect(row()["incomingemailstatus"]).toBe(2);
    });

    it.each<[string, () => void, string]>([
        [
            "approval is missing",
            () => client.world.patch("mailbox", ids.mailboxes.ada, { emailrouteraccessapproval: 2 }),
            "IncomingEmailS2SApprovalNeeded",
        ],
        [
            "Exchange knows no such mailbox",
            () =>
                client.emulator.mail.exchange.setFault(address, {
                    code: "Exchange.server returned ErrorNonExistentMailbox error.",
                    sentence: "No mailbox.",
                    isTransient: false,
                }),
            "ErrorNonExistentMailbox",
        ],
        [
            "the owner has no licence",
            () => client.world.patch("systemuser", ids.users.ada, { islicensed: false }),
            "IncomingEmailNoLicenseAssigned",
        ],
        [
            "the profile is gone",
            () => client.world.patch("mailbox", ids.mailboxes.ada, { emailserverprofile: null }),
            "EmailServerProfileNotAssociated",
        ],
    ])("fails when %s", async (_what, spoil, code) => {
        spoil();
        await schedule();
        expect(run()?.tested).toBe("failed");
        expect(row()).toMatchObject({
            incomingemailstatus: 2,
            enabledforincomingemail: 0,
            testemailconfigurationscheduled: 0,
        });
        const [alert] = client.world.store.find("tracelog", { level: 3 });
        expect(String(alert?.["text"])).toContain(code);
    });
});
