import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

describe("functions", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
    });

    const onUser = (user: string, call: string, query = "") =>
        client.get(`systemusers(${user})/Microsoft.Dynamics.CRM.${call}${query}`);

    it("tells who calls", async () => {
        expect((await client.get("WhoAmI()", { user: ids.users.eli })).body).toMatchObject({
            UserId: ids.users.eli,
            BusinessUnitId: ids.salesBusinessUnit,
            OrganizationId: ids.organization,
        });
    });

    it("gives the true depth of named privileges, with teams, over a parameter alias", async () => {
        const query = `?@p=${encodeURIComponent('["prvReadMailbox","prvReadEmailServerProfile","prvDeleteMailbox"]')}`;
        const { body } = await onUser(ids.users.eli, "RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)", query);
        expect(body["RolePrivileges"]).toMatchObject([
            { PrivilegeName: "prvReadMailbox", Depth: "Basic" },
            { PrivilegeName: "prvReadEmailServerProfile", Depth: "Global", BusinessUnitId: ids.salesBusinessUnit },
        ]);
    });

    it("flattens team privileges in RetrieveUserPrivileges", async () => {
        const { body } = await onUser(ids.users.eli, "RetrieveUserPrivileges()");
        const depths = new Set((body["RolePrivileges"] as readonly { Depth: string }[]).map(({ Depth }) => Depth));
        expect([...depths]).toEqual(["Basic"]);
        const own = await onUser(ids.users.ada, "RetrieveUserPrivileges()");
        expect(JSON.stringify(own.body)).toContain('"Depth":"Global"');
    });

    it("tells the rights on one row", async () => {
        const target = (id: string) => `?@t=${encodeURIComponent(`{'@odata.id':'mailboxes(${id})'}`)}`;
        const call = "RetrievePrincipalAccess(Target=@t)";
        expect((await onUser(ids.users.ada, call, target(ids.mailboxes.ada))).body["AccessRights"]).toBe(
            "ReadAccess, WriteAccess, AppendAccess",
        );
        expect((await onUser(ids.users.ada, call, target(ids.mailboxes.ben))).body["AccessRights"]).toBe("None");
    });

    it("counts whole tables", async () => {
        const { body } = await client.get("RetrieveTotalRecordCount(EntityNames=['mailbox','email'])");
        expect(body["EntityRecordCountCollection"]).toMatchObject({ Keys: ["mailbox", "email"], Values: [6, 30] });
        expect((await client.get("RetrieveTotalRecordCount(EntityNames=['dragon'])")).message).toContain("'dragon'");
    });

    const check = async (from: string, to: string, subject = "Hello", messageId = "<new@fabrikam.com>") => {
        const text = `CheckIncomingEmail(MessageId='${messageId}',Subject='${subject}',From='${from}',To='${to}',Cc='',Bcc='')`;
        const { body } = await client.get(text.replace(/ /g, "%20"));
        return [body["ShouldDeliver"], body["ReasonCode"]];
    };

    it.each([
        ["a known contact", "nora.lind@fabrikam.com", "ada.moreno@contoso.com", [true, 5]],
        ["a stranger", "someone@adventure-works.com", "ada.moreno@contoso.com", [false, 1]],
        ["a stranger to a queue that takes all", "someone@adventure-works.com", "support@contoso.com", [true, 6]],
        ["nobody we know", "nora.lind@fabrikam.com", "all-staff@contoso.com", [false, 3]],
        ["a colleague", "ben.okafor@contoso.com", "ada.moreno@contoso.com", [false, 4]],
        ["a broken sender", "nora", "ada.moreno@contoso.com", [false, 7]],
    ])("checks incoming mail from or to %s", async (_what, from, to, expected) => {
        expect(await check(from, to)).toEqual(expected);
    });

    it("sees a message that was tracked before", async () => {
        const messageId = String(client.world.store.find("email")[0]?.["messageid"]);
        expect(await check("nora.lind@fabrikam.com", "ada.moreno@contoso.com", "Again", messageId)).toEqual([false, 0]);
    });

    it("names unknown functions, parameters and missing ones", async () => {
        expect((await client.get("Dance()")).message).toContain("'Dance'");
        expect((await onUser(ids.users.ada, "Dance()")).message).toContain("'Dance'");
        expect((await client.get("CheckIncomingEmail(Colour='x')")).message).toContain("'Colour'");
        expect((await client.get("CheckIncomingEmail(MessageId='x')")).message).toContain("'Subject'");
        expect(
            (await onUser(ids.users.ada, "RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)")).message,
        ).toContain("'@p'");
        const unknown = `?@p=${encodeURIComponent('["prvFly"]')}`;
        expect(
            (await onUser(ids.users.ada, "RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)", unknown)).message,
        ).toContain("'prvFly'");
        expect((await client.call("POST", "WhoAmI()", { body: {} })).status).toBe(405);
    });
});
