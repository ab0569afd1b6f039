import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

describe("conditional calls", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
    });

    const ada = `mailboxes(${ids.mailboxes.ada})`;
    const newId = "11111111-2222-3333-4444-555555555555";
    const body = { subject: "Upserted" };

    it("writes only the version named by If-Match", async () => {
        const etag = String((await client.get(ada)).body["@odata.etag"]);
        const rename = { name: "Renamed" };
        expect((await client.call("PATCH", ada, { body: rename, headers: { "If-Match": etag } })).status).toBe(204);
        const stale = await client.call("PATCH", ada, { body: rename, headers: { "If-Match": etag } });
        expect(stale.status).toBe(412);
        expect(stale.code).toBe("0x80060882");
        expect((await client.call("DELETE", ada, { headers: { "If-Match": etag } })).status).toBe(412);
        expect((await client.get(ada)).status).toBe(200);
    });

    it("creates by PATCH unless If-Match forbids it", async () => {
        const refused = await client.call("PATCH", `annotations(${newId})`, { body, headers: { "If-Match": "*" } });
        expect(refused.status).toBe(404);
        expect(refused.message).toBe(`annotation With Id = ${newId} Does Not Exist`);
        expect((await client.call("PATCH", `annotations(${newId})`, { body })).status).toBe(204);
        expect((await client.get(`annotations(${newId})`)).body["subject"]).toBe("Upserted");
    });

    it("does not update with If-None-Match *", async () => {
        await client.call("PATCH", `annotations(${newId})`, { body });
        const answer = await client.call("PATCH", `annotations(${newId})`, { body, headers: { "If-None-Match": "*" } });
        expect(answer.status).toBe(412);
        expect(answer.message).toBe("A record with matching key values already exists.");
        const duplicate = await client.call("POST", "annotations", { body: { ...body, annotationid: newId } });
        expect(duplicate.status).toBe(412);
    });

    it("answers 304 for a known version, but not when annotations are asked for", async () => {
        const etag = String((await client.get(ada)).body["@odata.etag"]);
        expect((await client.get(ada, { headers: { "If-None-Match": etag } })).status).toBe(304);
        expect((await client.get(ada, { headers: { "If-None-Match": "null" } })).status).toBe(200);
        const annotations = { "If-None-Match": etag, prefer: 'odata.include-annotations="*"' };
        expect((await client.get(ada, { headers: annotations })).status).toBe(200);
    });

    it("answers 404 for a row that is not there and 400 for a key that is no GUID", async () => {
        expect((await client.get(`mailboxes(${newId})`)).code).toBe("0x80040217");
        expect((await client.call("DELETE", `mailboxes(${newId})`)).status).toBe(404);
        expect((await client.get("mailboxes(ada)")).status).toBe(400);
        expect((await client.get("mailboxes(name='Ada Moreno')")).status).toBe(501);
    });
});
