import { ids } from "../../emulator/world/ids";
import { annotated, connect, formatted, type Client } from "./client";

describe("FetchXML link-entity", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
        client.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ada }, text: "Broken", level: 3 });
    });

    const run = (inner: string, user?: string) =>
        client.fetch(
            "mailboxes",
            `<fetch><entity name='mailbox'><attribute name='name'/><order attribute='name'/>${inner}</entity></fetch>`,
            { headers: annotated, ...(user === undefined ? {} : { user }) },
        );

    const alerts = (type: string, filter = "") =>
        `<link-entity name='tracelog' from='regardingobjectid' to='mailboxid' link-type='${type}' alias='a'><attribute name='text'/><attribute name='level'/>${filter}</link-entity>`;

    it("joins inner and outer", async () => {
        expect((await run(alerts("inner"))).value).toHaveLength(1);
        const { value } = await run(alerts("outer"));
        expect(value).toHaveLength(6);
        expect(value.find((row) => row["name"] === "Ada Moreno")).toMatchObject({
            "a.text": "Broken",
            [`a.level${formatted}`]: "Error",
        });
        expect(value.find((row) => row["name"] === "Support")).not.toHaveProperty(["a.text"]);
    });

    it("keeps the filter of an outer link inside the join", async () => {
        const filter = "<filter><condition attribute='level' operator='eq' value='1'/></filter>";
        expect((await run(alerts("outer", filter))).value).toHaveLength(6);
        expect((await run(alerts("inner", filter))).value).toHaveLength(0);
    });

    it("finds rows that have no related row by a root condition on the link", async () => {
        const { value } = await run(
            `${alerts("outer")}<filter><condition entityname='a' attribute='tracelogid' operator='null'/></filter>`,
        );
        expect(value).toHaveLength(5);
        expect(value.map(({ name }) => name)).not.toContain("Ada Moreno");
    });

    it("reaches roles and privileges over five nested links", async () => {
        const { value } = await client.fetch(
            "mailboxes",
            `<fetch><entity name='mailbox'><attribute name='name'/><filter><condition attribute='mailboxid' operator='eq' value='${ids.mailboxes.ada}'/></filter>
            <link-entity name='systemuserroles' from='systemuserid' to='ownerid'><link-entity name='role' from='roleid' to='roleid' alias='r'><attribute name='name'/>
            <link-entity name='roleprivileges' from='roleid' to='parentrootroleid' alias='rp'><attribute name='privilegedepthmask'/>
            <link-entity name='privilege' from='privilegeid' to='privilegeid' alias='p'><attribute name='name'/><filter><condition attribute='name' operator='eq' value='prvReadMailbox'/></filter></link-entity></link-entity></link-entity></link-entity></entity></fetch>`,
        );
        expect(value).toMatchObject([
            { "r.name": "Contoso Sync User", "rp.privilegedepthmask": 1, "p.name": "prvReadMailbox" },
        ]);
    });

    it("does not lose rows when an inner link hangs below an outer one", async () => {
        const { value } = await run(
            "<link-entity name='teammembership' from='systemuserid' to='ownerid' link-type='outer'><link-entity name='team' from='teamid' to='teamid' alias='t' link-type='inner'><attribute name='name'/><filter><condition attribute='name' operator='eq' value='Sales Team'/></filter></link-entity></link-entity>",
        );
        expect(value.filter((row) => row["t.name"] === "Sales Team").map(({ name }) => name)).toEqual(["Eli Novak"]);
        expect(new Set(value.map(({ name }) => name)).size).toBe(6);
    });

    it("asks for existence only", async () => {
        const exists = "<link-entity name='tracelog' from='regardingobjectid' to='mailboxid' link-type='exists'/>";
        expect((await run(exists)).value.map(({ name }) => name)).toEqual(["Ada Moreno"]);
        const notAny =
            "<filter><link-entity name='tracelog' from='regardingobjectid' to='mailboxid' link-type='not any'/></filter>";
        expect((await run(notAny)).value).toHaveLength(5);
    });

    it("refuses a link to a table the caller may not read, naming the privilege", async () => {
        const user = client.world.user({
            name: "Ole Berg",
            email: "ole.berg@contoso.com",
            roles: [ids.roles.basicUser],
        });
        const link = "<link-entity name='plugintracelog' from='plugintracelogid' to='mailboxid' link-type='outer'/>";
        const answer = await run(link, user);
        expect(answer.status).toBe(403);
        expect(answer.code).toBe("0x80040220");
        expect(answer.message).toMatch(
            new RegExp(`^Principal user \\(Id=${user}, type=8\\) is missing prvReadPluginTraceLog privilege \\(Id=`),
        );
    });

    it("hides linked rows outside of the caller's depth", async () => {
        const link =
            "<link-entity name='email' from='receivingmailboxid' to='mailboxid' alias='e' link-type='outer'><attribute name='subject'/></link-entity>";
        const { value } = await run(link, ids.users.eli);
        expect(value).toEqual([expect.not.objectContaining({ "e.subject": expect.anything() })]);
    });

    it("refuses an alias used twice and an unknown kind of link", async () => {
        expect((await run(alerts("inner") + alerts("inner"))).message).toContain("'a'");
        expect((await run(alerts("sideways"))).message).toContain("'sideways'");
    });
});
