import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

describe("row security", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
    });

    /** A user whose only role grants one privilege at one depth. */
    const userWith = (privilege: string, depth: number, businessUnitId = ids.rootBusinessUnit): string => {
        const { world } = client;
        const roleid = world.insert("role", { name: "Narrow", businessunitid: ids.rootBusinessUnit, isinherited: 1 });
        const privilegeid = String(world.store.find("privilege", { name: privilege })[0]?.["privilegeid"]);
        world.insert("roleprivileges", { roleid, privilegeid, privilegedepthmask: depth });
        const user = world.user({ name: "Ole Berg", email: "ole.berg@contoso.com", businessUnitId });
        world.insert("systemuserroles", { systemuserid: user, roleid });
        return user;
    };

    const visible = async (user: string): Promise<readonly unknown[]> =>
        (await client.get("mailboxes?$select=name&$orderby=name", { user })).value.map(({ name }) => name);

    it("shows own rows at Basic, the business unit at Local, children at Deep, all at Global", async () => {
        expect(await visible(userWith("prvReadMailbox", 1))).toEqual([]);
        expect(await visible(userWith("prvReadMailbox", 2, ids.salesBusinessUnit))).toEqual(["Eli Novak"]);
        const local = await visible(userWith("prvReadMailbox", 2));
        expect(local).not.toContain("Eli Novak");
        expect(local).toHaveLength(5);
        expect(await visible(userWith("prvReadMailbox", 4))).toHaveLength(6);
        expect(await visible(userWith("prvReadMailbox", 8, ids.salesBusinessUnit))).toHaveLength(6);
    });

    it("takes the highest depth when the mask holds several", async () => {
        expect(await visible(userWith("prvReadMailbox", 3, ids.salesBusinessUnit))).toEqual(["Eli Novak"]);
    });

    it("brings privileges through a team, with own rows only when the role is inherited", async () => {
        expect(await visible(ids.users.eli)).toEqual(["Eli Novak"]);
        const [role] = client.world.store.find("role", {
            name: "Contoso Sync User",
            businessunitid: ids.salesBusinessUnit,
        });
        client.world.patch("role", String(role?.["roleid"]), { isinherited: 0 });
        expect(await visible(ids.users.eli)).toEqual([]);
        client.world.patch("mailbox", ids.mailboxes.ben, { ownerid: { table: "team", id: ids.teams.sales } });
        expect(await visible(ids.users.eli)).toEqual(["Ben Okafor"]);
    });

    it("leaves rows out of lists and answers 403 for one of them", async () => {
        const single = await client.get(`mailboxes(${ids.mailboxes.ben})`, { user: ids.users.ada });
        expect(single.status).toBe(403);
        expect(await visible(ids.users.ada)).toEqual(["Ada Moreno"]);
        const write = await client.call("PATCH", `mailboxes(${ids.mailboxes.ada})`, {
            user: ids.users.reader,
            body: { name: "x" },
        });
        expect(write.message).toContain("prvWriteMailbox");
    });

    it("names the privilege when there is no depth at all", async () => {
        const user = userWith("prvReadMailbox", 1);
        const answer = await client.get("emailserverprofiles", { user });
        expect(answer.status).toBe(403);
        expect(answer.code).toBe("0x80040220");
        expect(answer.message).toBe(
            `Principal user (Id=${user}, type=8) is missing prvReadEmailServerProfile privilege (Id=edebe6f6-cf2e-4520-b635-ae0615d41e34)`,
        );
        expect((await client.get("emails", { user })).message).toContain("prvReadActivity");
        expect((await client.get("systemusers", { user })).message).toContain("prvReadUser");
        expect((await client.get("exchangesyncidmappings", { user })).message).toContain("prvSyncToOutlook");
    });

    it("refuses unknown users, disabled users and users without a role", async () => {
        expect((await client.get("mailboxes", { user: "00000000-0000-0000-0000-000000000009" })).status).toBe(401);
        expect((await client.call("GET", "mailboxes", { headers: { authorization: "Bearer token" } })).status).toBe(
            401,
        );
        client.world.patch("systemuser", ids.users.ben, { isdisabled: true });
        expect((await client.get("mailboxes", { user: ids.users.ben })).code).toBe("0x80040225");
        const bare = client.world.user({ name: "Una Bare", email: "una.bare@contoso.com" });
        expect((await client.get("mailboxes", { user: bare })).code).toBe("0x80042f09");
    });

    it("lets an administrator through every check, also through a team", async () => {
        const user = client.world.user({ name: "Ole Berg", email: "ole.berg@contoso.com" });
        client.world.team({ name: "Admins", roles: [ids.roles.systemAdministrator], members: [user] });
        expect(await visible(user)).toHaveLength(6);
    });

    it("shows item failures to their owner, to an administrator with the subject masked, to others not at all", async () => {
        client.world.itemFailure({ ownerId: ids.users.ada, error: "IsvAborted", code: -2147220891, subject: "Secret" });
        client.world.itemFailure({ ownerId: ids.users.administrator, error: "Duplicate", code: 1, subject: "Mine" });
        const subjects = async (user: string): Promise<readonly unknown[]> =>
            (
                await client.get("exchangesyncidmappings?$select=itemsubject&$orderby=lastsyncerror desc", { user })
            ).value.map(({ itemsubject }) => itemsubject);
        expect(await subjects(ids.users.ada)).toEqual(["Secret"]);
        expect(await subjects(ids.users.administrator)).toEqual(["***", "Mine"]);
        expect(await subjects(ids.users.reader)).toEqual([]);
        const fetched = await client.fetch(
            "exchangesyncidmappings",
            "<fetch><entity name='exchangesyncidmapping'><attribute name='itemsubject'/><filter><condition attribute='lastsyncerrorcode' operator='eq' value='-2147220891'/></filter></entity></fetch>",
        );
        expect(fetched.value).toMatchObject([{ itemsubject: "***" }]);
    });

    it("lets the owner of the mailbox dismiss alerts until the setting asks for the privilege", async () => {
        const alert = () =>
            client.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ada }, text: "Broken" });
        expect((await client.call("DELETE", `tracelogs(${alert()})`, { user: ids.users.ben })).status).toBe(403);
        expect((await client.call("DELETE", `tracelogs(${alert()})`, { user: ids.users.ada })).status).toBe(204);
        client.world.settings({ AlwaysCheckTraceLogDeletePrivilege: "true" });
        expect((await client.call("DELETE", `tracelogs(${alert()})`, { user: ids.users.ada })).message).toContain(
            "prvDeleteTraceLog",
        );
        expect((await client.call("DELETE", `tracelogs(${alert()})`)).status).toBe(204);
    });
});
