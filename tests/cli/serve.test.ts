import { request as httpRequest } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { connect } from "../../cli/connection/connect";
import { parseConnection } from "../../cli/connection/connection-options";
import { decide, FUNCTIONS, PATCHED } from "../../cli/serve/allowed";
import { startLocalServer, type LocalServer } from "../../cli/serve/local-server";
import { readReader } from "../../cli/serve/session";
import { readJournal } from "../../src/core/fixes/journal";
import { WRITTEN_COLUMNS } from "../../src/core/fixes/written-columns";
import { TABLES } from "../../src/core/model/generated/tables";
import { createHttpClient } from "../../src/dataverse/http-client";
import { createHttpWriter } from "../../src/dataverse/http-writer";
import { memoryIo } from "./memory-io";
import { ENVIRONMENT, ids, openEnvironment, type RealEnvironment } from "./support/real-environment";

let environment: RealEnvironment;
const servers: LocalServer[] = [];
const log: string[] = [];

beforeAll(async () => {
    environment = await openEnvironment();
});

afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    log.length = 0;
    environment.emulator.requests.clear();
});

afterAll(() => environment.close());

async function serve(allowsFixes = false): Promise<string> {
    const io = memoryIo({}, "", { network: environment.network() });
    const connection = connect(parseConnection({ url: ENVIRONMENT }, {}), io);
    const server = await startLocalServer({
        connection,
        reader: await readReader(connection),
        files: new Map([
            ["/", Buffer.from("<!doctype html>page")],
            ["/lib/platform.js", Buffer.from("1")],
        ]),
        allowsFixes,
        now: () => "2026-11-24T09:00:00Z",
        logWrite: (line) => log.push(line),
    });
    servers.push(server);
    environment.emulator.requests.clear();
    return server.url;
}

interface Answer {
    readonly status: number;
    readonly text: string;
    readonly headers: Readonly<Record<string, unknown>>;
}

/** Sends headers that a fetch would not let through, such as another Host. */
function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
        httpRequest(url, { headers }, (response) => {
            let text = "";
            response.on("data", (chunk: Buffer) => (text += chunk.toString()));
            response.on("end", () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
        })
            .on("error", reject)
            .end();
    });
}

test("the page opens at its whole address only, and every start has another secret", async () => {
    const [first, second] = [await serve(), await serve()];
    expect((await get(first)).text).toContain("page");
    const secret = (url: string): string => url.split("/k/")[1] ?? "";
    expect(secret(first)).not.toBe(secret(second));
    expect(secret(first).length).toBeGreaterThan(40);
    const origin = new URL(first).origin;
    expect((await get(`${origin}/`)).status).toBe(403);
    expect((await get(`${origin}/k/${secret(second)}`)).status).toBe(403);
    expect((await get(`${origin}/k/${secret(first)}session`)).text).toContain(ENVIRONMENT);
});

test.each([
    ["another host name", { host: "evil.example.com" }],
    ["another port", { host: "127.0.0.1:1" }],
    ["a page of another site", { origin: "https://evil.example.com" }],
    ["the origin null", { origin: "null" }],
    ["a request that the browser calls foreign", { "sec-fetch-site": "cross-site" }],
    ["a page of another port of this computer", { "sec-fetch-site": "same-site" }],
])("%s is refused, with the right secret too", async (_, headers) => {
    const url = await serve();
    expect((await get(url, headers)).status).toBe(403);
    expect(environment.emulator.requests.list()).toEqual([]);
});

test("answers keep the address from other sites, frames and caches", async () => {
    const { headers } = await get(await serve());
    expect(headers).toMatchObject({
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
        "cache-control": "no-store",
        "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
});

test("no token reaches the page, and a token of the page's is not used", async () => {
    const url = await serve();
    const query = encodeURIComponent('<fetch><entity name="mailbox"><attribute name="name"/></entity></fetch>');
    const answers = await Promise.all([
        get(`${url}session`),
        get(`${url}about?record=${ids.mailboxes.ada}`),
        get(`${url}api/data/v9.2/mailboxes?fetchXml=${query}`, { authorization: "Bearer user:x" }),
    ]);
    for (const { status, text, headers } of answers) {
        expect(status).toBe(200);
        expect(text + JSON.stringify(headers)).not.toMatch(/eyJ|Bearer/);
    }
});

test("without --allow-fixes no write goes out, and the attempt is logged", async () => {
    const url = (await serve()).replace(/\/$/, "");
    const writer = createHttpWriter({ baseUrl: url });
    await expect(writer.updateRow({ table: "mailbox", id: ids.mailboxes.ada }, { statecode: 1 })).rejects.toMatchObject(
        {
            data: { kind: "denied" },
            message: expect.stringContaining("--allow-fixes"),
        },
    );
    expect(environment.emulator.requests.list()).toEqual([]);
    expect(log).toEqual([`refused PATCH mailboxes(${ids.mailboxes.ada}): statecode`]);
});

test("with --allow-fixes writes go out, each with one line in the log, and links name the environment's own rows", async () => {
    const url = (await serve(true)).replace(/\/$/, "");
    const writer = createHttpWriter({ baseUrl: url });
    const row = { table: "mailbox", id: ids.mailboxes.ada } as const;
    const { etag } = await writer.readRow(row, ["name"]);
    await writer.updateRow(row, { statecode: 1, statuscode: 2 }, { ...(etag ? { etag } : {}) });
    await writer.associate({
        from: { table: "systemuser", id: ids.users.eli },
        relation: "systemuserroles_association",
        to: { table: "role", id: ids.roles.systemCustomizer },
    });
    const role = { systemuserid: ids.users.eli, roleid: ids.roles.systemCustomizer };
    expect(environment.world.store.find("systemuserroles", role)).toHaveLength(1);
    expect(log).toEqual([
        `PATCH mailboxes(${ids.mailboxes.ada}): statecode, statuscode → 204`,
        `POST systemusers(${ids.users.eli})/systemuserroles_association/$ref → 204`,
    ]);
    environment.world.reset();
});

test("a failure of the environment keeps its number and text on the way to the page", async () => {
    const url = (await serve()).replace(/\/$/, "");
    environment.emulator.faults.set([{ match: { table: "organization" }, fault: { kind: "status", status: 403 } }]);
    const client = createHttpClient({ baseUrl: url });
    const query = { table: "organization", fetchXml: '<fetch><entity name="organization"/></fetch>' } as const;
    await expect(client.readRows(query)).rejects.toMatchObject({ data: { kind: "denied", status: 403 } });
    environment.emulator.faults.clear();
});

const plain = new URLSearchParams();
const xml = (text: string): URLSearchParams => new URLSearchParams({ fetchXml: text });
const ID = ids.mailboxes.ada;
const JOIN = '<fetch><entity name="mailbox"><attribute name="name"/>';

test.each([
    ["GET", "opportunities", xml('<fetch><entity name="opportunity"/></fetch>')],
    ["GET", "mailboxes", xml('<fetch><entity name="mailbox"><link-entity name="opportunity"/></entity></fetch>')],
    ["GET", "mailboxes", xml('<fetch><entity name="mailbox"><all-attributes/></entity></fetch>')],
    ["GET", "mailboxes", xml('<!DOCTYPE x><fetch><entity name="mailbox"/></fetch>')],
    ["GET", "mailboxes", xml("<fetch><entity name='mailbox'/></fetch>")],
    ["GET", "mailboxes", new URLSearchParams({ $filter: "name eq 'x'" })],
    // A parser reads opportunity out of these; a careless eye reads mailbox.
    ["GET", "mailboxes", xml(`<fetch><entity name='opportunity' alias=' name="mailbox"'/></fetch>`)],
    ["GET", "mailboxes", xml(`${JOIN}<link-entity name='opportunity' alias=' name="mailbox"'/></entity></fetch>`)],
    ["GET", "mailboxes", xml(`${JOIN}<link-entity alias=">" name="opportunity"/></entity></fetch>`)],
    ["GET", "mailboxes", xml(`${JOIN}<x:link-entity xmlns:x="" name="opportunity"/></entity></fetch>`)],
    ["GET", "mailboxes", xml(`${JOIN}<link-entity\nname="opportunity" foo=" name="/></entity></fetch>`)],
    ["GET", "mailboxes", xml(`${JOIN}<link-entity name="&#111;pportunity"/></entity></fetch>`)],
    ["GET", "WhoAmI()", new URLSearchParams({ $expand: "x" })],
    ["GET", `mailboxes(${ID})`, plain],
    ["GET", `mailboxes(${ID})`, new URLSearchParams({ $select: "name", $expand: "x" })],
    ["GET", `mailboxes(${ID})/ownerid`, plain],
    ["GET", "$metadata", plain],
    ["GET", "../../emulator/requests", plain],
    ["GET", "RetrieveUserPrivileges()", plain],
    ["POST", "$batch", plain],
    ["POST", "mailboxes", plain],
    ["POST", "WhoAmI()", plain],
    ["PATCH", `contacts(${ID})`, plain],
    ["PATCH", `roles(${ID})`, plain],
    ["DELETE", `mailboxes(${ID})`, plain],
    ["PUT", `mailboxes(${ID})/name`, plain],
    ["POST", `systemusers(${ID})/teammembership_association/$ref`, plain],
])("%s %s is not forwarded", (method, path, query) => {
    expect(decide(method, path, query, "{}").kind).toBe("refused");
});

test.each([
    ["PATCH", `systemusers(${ID})`, '{"isdisabled":true}'],
    ["PATCH", `mailboxes(${ID})`, '{"statecode":1,"\\u001b[2J":1}'],
    ["PATCH", `mailboxes(${ID})`, ""],
    ["PATCH", `mailboxes(${ID})`, "[]"],
    ["POST", "annotations", `{"subject":"x","objectid_account@odata.bind":"/accounts(${ID})"}`],
    ["POST", "annotations", '{"subject":"x"}'],
])("%s %s with %s is not forwarded", (method, path, body) => {
    expect(decide(method, path, plain, body).kind).toBe("refused");
});

test("a note of the journal and every column of a fix may be written", () => {
    const note = `{"subject":"x","documentbody":"eA==","objectid_mailbox@odata.bind":"/mailboxes(${ID})"}`;
    expect(decide("POST", "annotations", plain, note)).toMatchObject({ kind: "write" });
    for (const name of WRITTEN_COLUMNS) {
        const [table = "", column = ""] = name.split(".");
        const set = TABLES[table as keyof typeof TABLES].set;
        const body = JSON.stringify({ [column]: null });
        expect(decide("PATCH", `${set}(${ID})`, plain, body)).toMatchObject({ kind: "write" });
    }
    expect(decide("PATCH", `mailboxes(${ID})`, plain, '{"ownerid@odata.bind":"/teams(x)"}')).toMatchObject({
        what: `mailboxes(${ID}): ownerid`,
    });
});

test("whatever the product itself asks is forwarded", async () => {
    const io = memoryIo({}, "", { network: environment.network() });
    const { client } = connect(parseConnection({ url: ENVIRONMENT }, {}), io);
    await environment.run(["diagnose", "--mailbox", ID]);
    await environment.run(["fleet"]);
    await readJournal(client, ID);
    const asked = environment.emulator.requests.list();
    expect(asked.length).toBeGreaterThan(30);
    const refused = asked.filter(({ method, url }) => {
        const { pathname, searchParams } = new URL(url, ENVIRONMENT);
        const path = decodeURIComponent(pathname).replace("/api/data/v9.2/", "");
        return decide(method, path, searchParams, "").kind !== "read";
    });
    expect(refused.map(({ url }) => decodeURIComponent(url))).toEqual([]);
});

test("a strange address or a body far too large is answered, and the page goes on", async () => {
    const url = await serve(true);
    expect((await get(`${url}/`)).status).toBe(404);
    expect((await get(`${url}/x`)).status).toBe(404);
    const huge = await fetch(`${url}api/data/v9.2/mailboxes(${ID})`, {
        method: "PATCH",
        body: "x".repeat(5 * 1024 * 1024),
    });
    expect(huge.status).toBe(413);
    expect((await get(url)).status).toBe(200);
});

test("a page that goes away in the middle of a request takes nothing with it", async () => {
    const url = await serve(true);
    const sent = httpRequest(`${url}api/data/v9.2/mailboxes(${ID})`, {
        method: "PATCH",
        headers: { "content-length": "100" },
    });
    const gone = new Promise((resolve) => sent.on("error", resolve));
    sent.write("{");
    await new Promise((resolve) => setTimeout(resolve, 50));
    sent.destroy(new Error("gone"));
    await gone;
    expect((await get(url)).status).toBe(200);
    expect(environment.emulator.requests.list()).toEqual([]);
});

function sources(folder: string): string {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
        .join("\n");
}

test("every function that core calls is allowed, and no other one", () => {
    const core = sources(join(__dirname, "../../src/core"));
    const called = [...core.matchAll(/\bname: "((?:WhoAmI|Check|Retrieve)\w*)"/g)].map(([, name]) => name ?? "");
    expect(new Set([...called, "WhoAmI"])).toEqual(new Set(FUNCTIONS));
});

test("every table that a fix changes is allowed, and the tables are the product's own", () => {
    for (const table of PATCHED) expect(Object.keys(TABLES)).toContain(table);
    const core = sources(join(__dirname, "../../src/core/fixes"));
    const changed = [...core.matchAll(/kind: "column",\s+table: "(\w+)"/g)].map(([, table]) => table ?? "");
    expect(changed.length).toBeGreaterThan(0);
    expect(PATCHED).toEqual(expect.arrayContaining([...new Set(changed)]));
});
