import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

describe("$expand and navigation paths", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
        client.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ada }, text: "First", level: 2 });
        client.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ada }, text: "Second", level: 3 });
    });

    const ada = `mailboxes(${ids.mailboxes.ada})`;

    it("adds one related row with its columns", async () => {
        const { body } = await client.get(
            `${ada}?$select=name&$expand=emailserverprofile($select=name),owninguser($select=fullname)`,
        );
        expect(body["emailserverprofile"]).toMatchObject({
            name: "Microsoft Exchange Online",
            emailserverprofileid: ids.profile,
        });
        expect(body["owninguser"]).toMatchObject({ fullname: "Ada Moreno" });
    });

    it("adds related collections with filter, order and top", async () => {
        const { body } = await client.get(
            `${ada}?$select=name&$expand=tracelog_Mailbox($select=text;$filter=level ge 2;$orderby=text desc;$top=1)`,
        );
        expect(body["tracelog_Mailbox"]).toMatchObject([{ text: "Second" }]);
    });

    it("adds rows over an intersect table", async () => {
        const { body } = await client.get(
            `systemusers(${ids.users.ada})?$select=fullname&$expand=systemuserroles_association($select=name)`,
        );
        expect(body["systemuserroles_association"]).toMatchObject([{ name: "Contoso Sync User" }]);
    });

    it("gives null for the other target of a polymorphic lookup", async () => {
        const { body } = await client.get(
            `${ada}?$select=name&$expand=regardingobjectid($select=fullname),regardingobjectid_queue($select=name)`,
        );
        expect(body["regardingobjectid"]).toMatchObject({ fullname: "Ada Moreno" });
        expect(body["regardingobjectid_queue"]).toBeNull();
    });

    it("reads columns and related rows by path", async () => {
        expect((await client.get(`${ada}/name`)).body["value"]).toBe("Ada Moreno");
        expect((await client.get(`${ada}/lastsyncerror`)).status).toBe(204);
        expect((await client.get(`${ada}/tracelog_Mailbox?$select=text`)).value).toHaveLength(2);
        expect((await client.get(`${ada}/tracelog_Mailbox/$count`)).text).toBe("2");
        expect((await client.get(`${ada}/emailserverprofile?$select=name`)).body["name"]).toBe(
            "Microsoft Exchange Online",
        );
    });

    it("names unknown navigation properties and refuses nested expands", async () => {
        expect((await client.get("mailboxes?$expand=Nonsense")).message).toContain("'Nonsense'");
        expect((await client.get("mailboxes?$expand=EmailServerProfile")).message).toContain("'EmailServerProfile'");
        const nested = await client.get("mailboxes?$expand=owninguser($expand=businessunitid)");
        expect(nested.status).toBe(501);
    });

    it("refuses to expand into a table that the caller may not read", async () => {
        const user = client.world.user({
            name: "Ole Berg",
            email: "ole.berg@contoso.com",
            roles: [ids.roles.basicUser],
        });
        const answer = await client.get("systemusers?$expand=systemuserroles_association($select=name)", { user });
        expect(answer.status).toBe(200);
        const profiles = await client.get("sdkmessages", { user });
        expect(profiles.message).toContain("prvReadSdkMessage");
    });
});
