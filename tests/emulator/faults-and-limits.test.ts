import { asFetch } from "../../emulator/http/as-fetch";
import { ids } from "../../emulator/world/ids";
import { connect } from "./client";

describe("service protection", () => {
    it("refuses the request above the limit and says how long to wait, each user for itself", async () => {
        let now = 0;
        const client = await connect({ limits: { requests: 3, windowSeconds: 300, now: () => now } });
        for (let index = 0; index < 3; index++) {
            expect((await client.get("WhoAmI()")).status).toBe(200);
            now += 10_000;
        }
        const refused = await client.get("WhoAmI()");
        expect(refused.status).toBe(429);
        expect(refused.code).toBe("0x80072322");
        expect(refused.message).toBe("Number of requests exceeded the limit of 3 over time window of 300 seconds.");
        expect(refused.headers["retry-after"]).toBe("270");
        expect((await client.get("WhoAmI()", { user: ids.users.ada })).status).toBe(200);
        now += 270_000;
        expect((await client.get("WhoAmI()")).status).toBe(200);
    });

    it("refuses too many requests at the same time", async () => {
        const client = await connect({ limits: { concurrent: 1 } });
        const waiting = client.get("WhoAmI()", { headers: { "x-emulator-fault": "timeout" } }).catch(() => "ended");
        const refused = await client.get("WhoAmI()");
        expect(refused.code).toBe("0x80072326");
        client.emulator.close();
        expect(await waiting).toBe("ended");
    });
});

describe("faults", () => {
    it("answers with the status, code and waiting time asked for by header", async () => {
        const client = await connect();
        const fault = JSON.stringify({ kind: "status", status: 429, retryAfter: 7 });
        const answer = await client.get("mailboxes", { headers: { "x-emulator-fault": fault } });
        expect([answer.status, answer.code, answer.headers["retry-after"]]).toEqual([429, "0x80072322", "7"]);
        expect((await client.get("mailboxes", { headers: { "x-emulator-fault": "503" } })).status).toBe(503);
        expect((await client.get("mailboxes")).status).toBe(200);
    });

    it("breaks only what a rule matches, as often as it says", async () => {
        const client = await connect();
        client.emulator.faults.add({
            match: { table: "tracelog", method: "GET" },
            fault: { kind: "status", status: 500 },
            times: 1,
        });
        expect((await client.get("mailboxes")).status).toBe(200);
        expect((await client.get("tracelogs")).status).toBe(500);
        expect((await client.get("tracelogs")).status).toBe(200);
    });

    it("sends broken and empty bodies", async () => {
        const client = await connect();
        client.emulator.faults.set([
            { match: { contains: "queues" }, fault: { kind: "empty" } },
            { match: { contains: "roles" }, fault: { kind: "malformed" } },
        ]);
        expect((await client.get("queues")).text).toBe("");
        await expect(client.get("roles")).rejects.toThrow(SyntaxError);
    });

    it("drops connections and ends a silent request when the caller gives up", async () => {
        const client = await connect();
        const fetchAs = asFetch(client.emulator.handle, ids.users.ada);
        const url = "/api/data/v9.2/mailboxes";
        await expect(fetchAs(url, { headers: { "x-emulator-fault": "reset" } })).rejects.toThrow(TypeError);
        const stop = new AbortController();
        const silent = fetchAs(url, { headers: { "x-emulator-fault": "timeout" }, signal: stop.signal });
        stop.abort();
        await expect(silent).rejects.toThrow();
        expect(client.emulator.requests.list().map(({ status }) => status)).toEqual([undefined, undefined]);
    });

    it("names faults that it does not know", async () => {
        const client = await connect();
        expect((await client.get("mailboxes", { headers: { "x-emulator-fault": "earthquake" } })).message).toContain(
            "earthquake",
        );
        const rules = [{ match: { colour: "red" }, fault: { kind: "empty" } }];
        expect((await client.call("POST", "/emulator/faults", { body: rules })).message).toContain("colour");
    });
});

describe("control endpoints", () => {
    it("set rules, move the clock, drop columns, list requests and reset", async () => {
        const client = await connect();
        await client.call("POST", "/emulator/faults", { body: [{ fault: { kind: "status", status: 503 } }] });
        expect((await client.get("queues")).status).toBe(503);
        await client.call("POST", "/emulator/drop", { body: { table: "mailboxstatistics" } });
        await client.call("POST", "/emulator/clock", { body: { advanceMinutes: 90 } });
        expect(client.world.minutesAgo(0)).toBe("2026-11-24T10:30:00Z");
        const log = await client.call("GET", "/emulator/requests");
        expect(log.value).toMatchObject([
            { method: "GET", table: "queue", status: 503, user: ids.users.administrator },
        ]);
        client.world.patch("mailbox", ids.mailboxes.ada, { name: "Changed" });
        await client.call("POST", "/emulator/reset");
        expect((await client.get(`mailboxes(${ids.mailboxes.ada})`)).body["name"]).toBe("Ada Moreno");
        expect((await client.get("mailboxstatistics")).status).toBe(200);
        expect(client.world.minutesAgo(0)).toBe("2026-11-24T09:00:00Z");
    });

    it("go back to the last checkpoint", async () => {
        const client = await connect();
        client.world.patch("mailbox", ids.mailboxes.ada, { name: "Scenario" });
        client.world.checkpoint();
        await client.call("PATCH", `mailboxes(${ids.mailboxes.ada})`, { body: { name: "Fixed" } });
        await client.call("POST", "/emulator/reset");
        expect((await client.get(`mailboxes(${ids.mailboxes.ada})`)).body["name"]).toBe("Scenario");
    });

    it("are gone when switched off, and unknown ones are named", async () => {
        expect((await (await connect()).call("POST", "/emulator/dance")).message).toContain("dance");
        const client = await connect({ control: false });
        expect((await client.call("POST", "/emulator/reset")).status).toBe(404);
    });
});
