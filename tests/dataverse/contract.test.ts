import { connect } from "../../cli/connection/connect";
import { parseConnection } from "../../cli/connection/connection-options";
import { startLocalServer } from "../../cli/serve/local-server";
import { readAbout } from "../../cli/serve/session";
import { createWebApi } from "../../demo/host/web-api";
import { asFetch } from "../../emulator/http/as-fetch";
import { gatherEvidence } from "../../src/core/gather/gather-evidence";
import type { DataverseClient, DataverseWriter } from "../../src/core/port";
import { createHttpClient } from "../../src/dataverse/http-client";
import { createHttpWriter } from "../../src/dataverse/http-writer";
import { createPcfClient } from "../../src/dataverse/pcf-client";
import type { HostContext } from "../../src/dataverse/pcf-context";
import { createPcfWriter } from "../../src/dataverse/pcf-writer";
import { memoryIo } from "../cli/memory-io";
import { ENVIRONMENT, ids, openEnvironment, type RealEnvironment } from "../cli/support/real-environment";

interface Adapter {
    readonly client: DataverseClient;
    readonly writer: DataverseWriter;
    close?(): Promise<void>;
}

/** What stands between an adapter and the environment: a token, and at will a broken connection. */
interface Line {
    token(): string;
    readonly broken?: Error;
}

const realFetch = globalThis.fetch;

/** The environment behind its bearer check, with the line's token on each request, as a session or a proxy would add it. */
function lineFetch(environment: RealEnvironment, { token, broken }: Line): typeof fetch {
    const send = asFetch(environment.emulator.handle, "");
    return (input, init) => {
        if (broken) return Promise.reject(broken);
        const headers = new Headers(init?.headers);
        headers.set("Authorization", `Bearer ${token()}`);
        return send(input, { ...init, headers });
    };
}

async function commandLine(environment: RealEnvironment, line: Line) {
    const io = memoryIo({}, "", {
        network: {
            fetch: lineFetch(environment, line),
            credential: () =>
                Promise.resolve({ getToken: () => Promise.resolve({ token: line.token(), expiresOnTimestamp: 9e15 }) }),
        },
    });
    return connect(parseConnection({ url: ENVIRONMENT }, {}), io);
}

async function pcf(environment: RealEnvironment, clientUrl: string): Promise<Adapter> {
    const reader = { id: ids.users.administrator, name: "" };
    const good = await commandLine(environment, { token: () => environment.tokens.issue({ userId: reader.id }) });
    const { tables } = await readAbout(good, reader, ids.mailboxes.ada, "2026-11-24T09:00:00Z");
    environment.emulator.requests.clear();
    const host = {
        client: { isOffline: () => false },
        webAPI: createWebApi({ clientUrl, tables, latency: 0, isOffline: () => false }),
        page: { getClientUrl: () => clientUrl },
    } as unknown as HostContext;
    return { client: createPcfClient(() => host), writer: createPcfWriter(() => host) };
}

const ADAPTERS: Readonly<Record<string, (environment: RealEnvironment, line: Line) => Promise<Adapter>>> = {
    "the HTTP adapter": (environment, line) => {
        const options = {
            baseUrl: ENVIRONMENT,
            fetch: lineFetch(environment, line),
            authorization: () => Promise.resolve(`Bearer ${line.token()}`),
        };
        return Promise.resolve({ client: createHttpClient(options), writer: createHttpWriter(options) });
    },
    "the component framework's adapter": (environment, line) => {
        globalThis.fetch = lineFetch(environment, line);
        return pcf(environment, ENVIRONMENT);
    },
    "the command line": (environment, line) => commandLine(environment, line),
    "the local page": async (environment, line) => {
        const server = await startLocalServer({
            connection: await commandLine(environment, line),
            reader: { id: ids.users.administrator, name: "" },
            files: new Map(),
            allowsFixes: true,
            now: () => "2026-11-24T09:00:00Z",
            logWrite: () => undefined,
        });
        globalThis.fetch = realFetch;
        return { ...(await pcf(environment, server.url.replace(/\/$/, ""))), close: () => server.close() };
    },
};

let environment: RealEnvironment;
let adapter: Adapter | undefined;

beforeAll(async () => {
    environment = await openEnvironment();
});

afterEach(async () => {
    await adapter?.close?.();
    globalThis.fetch = realFetch;
    environment.emulator.faults.clear();
    environment.emulator.requests.clear();
    environment.world.reset();
});

afterAll(() => environment.close());

const ADA = { table: "mailbox", id: ids.mailboxes.ada } as const;

function fetchXml(table: string, columns: readonly string[], more = ""): string {
    return `<fetch count="2" page="1"${more}><entity name="${table}">${columns.map((name) => `<attribute name="${name}"/>`).join("")}<order attribute="${columns[0] ?? ""}"/></entity></fetch>`;
}

describe.each(Object.entries(ADAPTERS))("%s", (name, open) => {
    // The framework's host hands on neither status nor headers, so an answer without an error number only says that there is none.
    const handsStatusOn = name === "the HTTP adapter" || name === "the command line";
    const signedOut = handsStatusOn ? { kind: "unauthenticated", status: 401 } : { kind: "unavailable" };

    async function start(user: string = ids.users.administrator, line: Partial<Line> = {}): Promise<Adapter> {
        adapter = await open(environment, { token: () => environment.tokens.issue({ userId: user }), ...line });
        return adapter;
    }

    test("reads rows with labels and the tables of lookups, and says that more follow", async () => {
        const { client } = await start();
        const page = await client.readRows({
            table: "mailbox",
            fetchXml: fetchXml("mailbox", ["mailboxid", "statecode", "ownerid"]),
        });
        expect(page.rows).toHaveLength(2);
        expect(page.more).toBe(true);
        expect(page.cookie).toMatch(/^<cookie/);
        expect(page.rows[0]).toMatchObject({
            "statecode@OData.Community.Display.V1.FormattedValue": "Active",
            "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
        });
    });

    test("a refusal keeps its kind, number and privilege", async () => {
        const { client } = await start(ids.users.ada);
        environment.emulator.faults.set([
            {
                match: { table: "organization" },
                fault: {
                    kind: "status",
                    status: 403,
                    code: "0x80040220",
                    message: "x is missing prvReadOrganization privilege",
                },
            },
        ]);
        await expect(
            client.readRows({ table: "organization", fetchXml: fetchXml("organization", ["name"]) }),
        ).rejects.toMatchObject({ data: { kind: "denied", code: 0x80040220 | 0, privilege: "prvReadOrganization" } });
    });

    test("an unknown column is a bad request that names it", async () => {
        const { client } = await start();
        await expect(
            client.readRows({ table: "mailbox", fetchXml: fetchXml("mailbox", ["nosuchcolumn"]) }),
        ).rejects.toMatchObject({ data: { kind: "badRequest" }, message: expect.stringContaining("nosuchcolumn") });
    });

    test("calls functions with texts that need quoting", async () => {
        const { client } = await start();
        const answer = await client.callFunction?.({
            name: "CheckIncomingEmail",
            parameters: {
                MessageId: "<1'@x>",
                Subject: "a&b=c/d",
                From: "nora.lind@fabrikam.com",
                To: "ada.moreno@contoso.com",
                Cc: "",
                Bcc: "",
            },
        });
        expect(answer).toHaveProperty("ShouldDeliver");
    });

    test("an answer that is cut off is malformed", async () => {
        const { client } = await start();
        environment.emulator.faults.set([{ match: { table: "mailbox" }, fault: { kind: "malformed" } }]);
        await expect(
            client.readRows({ table: "mailbox", fetchXml: fetchXml("mailbox", ["name"]) }),
        ).rejects.toMatchObject({ data: { kind: expect.stringMatching(/malformed|unavailable/) } });
    });

    test.each([
        ["expired", { expiresInSeconds: -1 }],
        ["made for another environment", { audience: "https://fabrikam.crm.dynamics.com" }],
    ])("a token that is %s signs nobody in", async (_what, claims) => {
        const token = environment.tokens.issue({ userId: ids.users.ada, ...claims });
        const { client } = await start(undefined, { token: () => token });
        await expect(
            client.readRows({ table: "mailbox", fetchXml: fetchXml("mailbox", ["name"]) }),
        ).rejects.toMatchObject({ data: signedOut });
    });

    test("a forged token signs nobody in", async () => {
        const [head = "", , signature = ""] = environment.tokens.issue({ userId: ids.users.ada }).split(".");
        const claims = { aud: ENVIRONMENT, oid: ids.users.administrator, exp: 9e9 };
        const body = Buffer.from(JSON.stringify(claims)).toString("base64url");
        const { client } = await start(undefined, { token: () => `${head}.${body}.${signature}` });
        await expect(
            client.readRows({ table: "mailbox", fetchXml: fetchXml("mailbox", ["name"]) }),
        ).rejects.toMatchObject({ data: signedOut });
    });

    test("a certificate that is not trusted is a failed connection", async () => {
        const cause = Object.assign(new Error("self-signed certificate"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
        const { client } = await start(undefined, { broken: new TypeError("fetch failed", { cause }) }).catch(() => {
            throw new Error("the adapter could not be opened");
        });
        await expect(
            client.readRows({ table: "mailbox", fetchXml: fetchXml("mailbox", ["name"]) }),
        ).rejects.toMatchObject({ data: { kind: expect.stringMatching(/network|unavailable/) } });
    });

    test("changes a row as it was read, and refuses one that changed since", async () => {
        const { writer } = await start();
        const before = await writer.readRow(ADA, ["statecode"]);
        const etag = before.etag ?? "";
        await writer.updateRow(ADA, { statecode: 1, statuscode: 2 }, { etag });
        expect((await writer.readRow(ADA, ["statecode"])).values["statecode"]).toBe(1);
        await expect(writer.updateRow(ADA, { statecode: 0, statuscode: 1 }, { etag })).rejects.toMatchObject({
            data: { kind: "conflict" },
        });
    });

    test("makes a note on the mailbox, and links a role and takes it away", async () => {
        const { writer } = await start();
        const note = await writer.createRow("annotation", {
            subject: "x",
            objectid: { navigation: "objectid_mailbox", target: ADA },
        });
        expect(environment.world.store.row("annotation", note)).toBeDefined();
        const link = {
            from: { table: "systemuser", id: ids.users.eli },
            relation: "systemuserroles_association",
            to: { table: "role", id: ids.roles.systemCustomizer },
        } as const;
        const rows = (): number =>
            environment.world.store.find("systemuserroles", { systemuserid: ids.users.eli, roleid: link.to.id }).length;
        await writer.associate?.(link);
        expect(rows()).toBe(1);
        await writer.disassociate?.(link);
        expect(rows()).toBe(0);
    });

    test("a whole diagnosis sends nothing but GET, and gives the same evidence as every other adapter", async () => {
        const { client } = await start();
        const gather = (from: DataverseClient) =>
            gatherEvidence({
                client: from,
                clock: { now: () => "2026-11-24T09:00:00Z" },
                mailboxId: ids.mailboxes.ada,
            });
        const evidence = await gather(client);
        const methods = new Set(environment.emulator.requests.list().map(({ method }) => method));
        expect(methods).toEqual(new Set(["GET"]));
        const token = environment.tokens.issue({ userId: ids.users.administrator });
        const plain = createHttpClient({ baseUrl: ENVIRONMENT, fetch: lineFetch(environment, { token: () => token }) });
        expect(evidence).toEqual(await gather(plain));
    });
});
