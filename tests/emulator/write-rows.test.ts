import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

describe("writes", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
    });

    const ada = `mailboxes(${ids.mailboxes.ada})`;
    const representation = { prefer: "return=representation" };

    it("creates a row with 204 and its address, or 201 with the body", async () => {
        const body = { subject: "Note", "objectid_mailbox@odata.bind": `/mailboxes(${ids.mailboxes.ada})` };
        const plain = await client.call("POST", "annotations", { body });
        expect(plain.status).toBe(204);
        const id = /annotations\(([^)]+)\)$/.exec(plain.headers["odata-entityid"] ?? "")?.[1] ?? "";
        expect((await client.get(`annotations(${id})`)).body).toMatchObject({
            subject: "Note",
            _objectid_value: ids.mailboxes.ada,
            _ownerid_value: ids.users.administrator,
            _createdby_value: ids.users.administrator,
            createdon: "2026-11-24T09:00:00Z",
        });
        const full = await client.call("POST", "annotations?$select=subject", { body, headers: representation });
        expect(full.status).toBe(201);
        expect(full.body).toMatchObject({ subject: "Note" });
    });

    it("changes only the columns sent and raises the version", async () => {
        const before = (await client.get(ada)).body;
        client.world.clock.advance(60_000);
        const answer = await client.call("PATCH", ada, {
            body: { processemailreceivedafter: "2026-11-20T10:30:00+01:00" },
        });
        expect(answer.status).toBe(204);
        const after = (await client.get(ada)).body;
        expect(after["processemailreceivedafter"]).toBe("2026-11-20T09:30:00Z");
        expect(after["modifiedon"]).toBe("2026-11-24T09:01:00Z");
        expect(after["name"]).toBe(before["name"]);
        expect(after["@odata.etag"]).not.toBe(before["@odata.etag"]);
    });

    it.each([
        ["an unknown column", { nonsense: 1 }, "'nonsense'"],
        ["a column that cannot be updated", { createdon: "2026-01-01T00:00:00Z" }, "'createdon'"],
        ["text for a number", { incomingemailstatus: "1" }, '"incomingemailstatus"'],
        ["an option outside of the set", { incomingemailstatus: 9 }, '"incomingemailstatus"'],
        ["a number for a yes/no column", { testemailconfigurationscheduled: 1 }, '"testemailconfigurationscheduled"'],
        ["text that is no date", { processemailreceivedafter: "yesterday" }, '"processemailreceivedafter"'],
        ["text that is too long", { emailaddress: "a".repeat(101) }, '"emailaddress"'],
        ["null in a required column", { emailrouteraccessapproval: null }, "'emailrouteraccessapproval'"],
        ["a direct lookup value", { _emailserverprofile_value: ids.profile }, "'_emailserverprofile_value'"],
        ["a lookup by its logical name", { emailserverprofile: ids.profile }, "'emailserverprofile'"],
        [
            "a navigation name in the wrong case",
            { "EmailServerProfile@odata.bind": `/emailserverprofiles(${ids.profile})` },
            "'EmailServerProfile'",
        ],
        [
            "a reference to the wrong table",
            { "emailserverprofile@odata.bind": `/queues(${ids.queues.support})` },
            "'emailserverprofile'",
        ],
    ])("refuses %s by name", async (_what, body, part) => {
        const before = (await client.get(ada)).body["@odata.etag"];
        const answer = await client.call("PATCH", ada, { body });
        expect(answer.status).toBe(400);
        expect(answer.message).toContain(part);
        expect((await client.get(ada)).body["@odata.etag"]).toBe(before);
    });

    it("binds and clears lookups", async () => {
        const cleared = await client.call("PATCH", ada, { body: { "emailserverprofile@odata.bind": null } });
        expect(cleared.status).toBe(204);
        expect(
            (await client.get(`${ada}?$select=_emailserverprofile_value`)).body["_emailserverprofile_value"],
        ).toBeNull();
        await client.call("PATCH", ada, {
            body: { "emailserverprofile@odata.bind": `/emailserverprofiles(${ids.profile})` },
        });
        expect((await client.get(`${ada}?$select=_emailserverprofile_value`)).body["_emailserverprofile_value"]).toBe(
            ids.profile,
        );
        const gone = { "emailserverprofile@odata.bind": "/emailserverprofiles(00000000-0000-0000-0000-000000000001)" };
        expect((await client.call("PATCH", ada, { body: gone })).code).toBe("0x80040217");
    });

    it("assigns by ownerid and moves the owning columns along", async () => {
        const body = { "ownerid@odata.bind": `/teams(${ids.teams.sales})` };
        expect((await client.call("PATCH", ada, { body })).status).toBe(204);
        expect((await client.get(ada)).body).toMatchObject({
            _ownerid_value: ids.teams.sales,
            _owningteam_value: ids.teams.sales,
            _owninguser_value: null,
            _owningbusinessunit_value: ids.salesBusinessUnit,
        });
    });

    it("gives a state its usual status", async () => {
        await client.call("PATCH", ada, { body: { statecode: 1 } });
        expect((await client.get(ada)).body).toMatchObject({ statecode: 1, statuscode: 2 });
    });

    it("reads, writes and clears one column", async () => {
        expect((await client.call("PUT", `${ada}/name`, { body: { value: "Renamed" } })).status).toBe(204);
        expect((await client.get(`${ada}/name`)).body["value"]).toBe("Renamed");
        expect((await client.call("DELETE", `${ada}/ewsurl`)).status).toBe(204);
        expect((await client.get(`${ada}/ewsurl`)).status).toBe(204);
    });

    it("adds and removes a role over the reference", async () => {
        const path = `systemusers(${ids.users.ada})/systemuserroles_association`;
        const body = { "@odata.id": `roles(${ids.roles.systemCustomizer})` };
        expect((await client.call("POST", `${path}/$ref`, { body })).status).toBe(204);
        expect((await client.get(path)).value).toHaveLength(2);
        expect((await client.call("DELETE", `${path}(${ids.roles.systemCustomizer})/$ref`)).status).toBe(204);
        expect((await client.get(path)).value).toHaveLength(1);
    });

    it("answers 405 where a table lacks the operation", async () => {
        const alert = client.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ada }, text: "Broken" });
        expect((await client.call("PATCH", `tracelogs(${alert})`, { body: { text: "x" } })).status).toBe(405);
        expect((await client.call("DELETE", `usersettingscollection(${ids.users.ada})`)).status).toBe(405);
        expect((await client.call("POST", "usersettingscollection", { body: {} })).status).toBe(405);
        const [link = {}] = (await client.get("systemuserrolescollection?$top=1")).value;
        expect((await client.get(`systemuserrolescollection(${String(link["systemuserroleid"])})`)).status).toBe(405);
        expect((await client.call("PUT", ada, { body: {} })).status).toBe(405);
    });

    it("refuses bodies that are no JSON object", async () => {
        expect((await client.call("PATCH", ada, { body: "{" })).status).toBe(400);
        expect((await client.call("PATCH", ada, { body: "[]" })).status).toBe(400);
    });

    it("knows the rules of a mailbox: earliest date, running test, approval", async () => {
        const early = await client.call("PATCH", ada, { body: { processemailreceivedafter: "2025-12-01T00:00:00Z" } });
        expect(early.code).toBe("0x8005E244");
        const test = { body: { testemailconfigurationscheduled: true } };
        expect((await client.call("PATCH", ada, test)).status).toBe(204);
        expect((await client.call("PATCH", ada, test)).code).toBe("0x8005E248");
        const approve = { body: { emailrouteraccessapproval: 1 } };
        expect((await client.call("PATCH", ada, { ...approve, user: ids.users.ada })).message).toContain(
            "prvApproveRejectEmailAddress",
        );
        expect((await client.call("PATCH", ada, approve)).status).toBe(204);
        expect((await client.get(ada)).body["_emailaddressapprovedby_value"]).toBe(ids.users.administrator);
    });
});
