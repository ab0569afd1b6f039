import { connect } from "../../cli/connection/connect";
import { parseConnection } from "../../cli/connection/connection-options";
import { memoryIo } from "./memory-io";
import { ENVIRONMENT, ids, openEnvironment, TENANT, type RealEnvironment } from "./support/real-environment";

let environment: RealEnvironment;

beforeAll(async () => {
    environment = await openEnvironment();
});

afterAll(() => environment.close());

afterEach(() => {
    environment.emulator.requests.clear();
    environment.emulator.faults.clear();
});

function open(
    values: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
    user?: string,
) {
    const io = memoryIo({}, "", { network: environment.network(user), env });
    return connect(parseConnection({ url: ENVIRONMENT, ...values }, env), io);
}

test("signs in once for requests at the same time, and tells who it is", async () => {
    const before = environment.signIns.length;
    const connection = open();
    const [who] = await Promise.all([connection.whoAmI(), connection.whoAmI(), connection.whoAmI()]);
    expect(who.userId).toBe(ids.users.administrator);
    expect(environment.signIns.length - before).toBe(1);
    expect(connection.usage()).toMatchObject({ requests: 3, budget: 2000, throttled: 0 });
    expect(connection.usage().remaining).toBeGreaterThan(5000);
});

test("a token of another environment is refused in one sentence", async () => {
    const token = environment.tokens.issue({ userId: ids.users.ada, audience: "https://fabrikam.crm.dynamics.com" });
    const connection = open({ auth: "token" }, { MAILBOX_DIAGNOSTICS_TOKEN: token });
    await expect(connection.whoAmI()).rejects.toMatchObject({ data: { kind: "unauthenticated" } });
    expect(connection.trouble()).toMatch(/made for another environment/);
});

test("a token that was taken back is replaced once without a word", async () => {
    const connection = open();
    await connection.whoAmI();
    environment.tokens.revoke();
    expect((await connection.whoAmI()).userId).toBe(ids.users.administrator);
    expect(environment.emulator.requests.list().map(({ status }) => status)).toEqual([200, 401, 200]);
});

test("an account that is no user of the environment is told so", async () => {
    const connection = open({}, {}, "0a0a0a0a-0000-4000-8000-000000000000");
    await expect(connection.whoAmI()).rejects.toMatchObject({ data: { kind: "denied" } });
    expect(connection.trouble()).toMatch(/no user of the environment/);
});

test("a refused sign-in names the tenant that the environment belongs to", async () => {
    const io = memoryIo({}, "", {
        network: {
            ...environment.network(),
            credential: () =>
                Promise.resolve({ getToken: () => Promise.resolve({ token: "x.y.z", expiresOnTimestamp: 9e15 }) }),
        },
    });
    const connection = connect(parseConnection({ url: ENVIRONMENT }, {}), io);
    await expect(connection.whoAmI()).rejects.toThrow(`--tenant ${TENANT}`);
});

test.each([
    ["a line break", "\n"],
    ["a typographic quote", "\u201d"],
])("a token with %s is refused before anything is sent, and is not shown", (_, sign) => {
    const token = environment.tokens.issue({ userId: ids.users.administrator });
    const broken = `${token.slice(0, 40)}${sign}${token.slice(40)}`;
    let said = "";
    try {
        open({ auth: "token" }, { MAILBOX_DIAGNOSTICS_TOKEN: broken });
    } catch (error) {
        said = String(error);
    }
    expect(said).toMatch(/The token in MAILBOX_DIAGNOSTICS_TOKEN holds/);
    expect(said).not.toContain(token.slice(0, 10));
    expect(environment.emulator.requests.list()).toEqual([]);
});

test("a token copied with the word Bearer in front is taken", async () => {
    const token = environment.tokens.issue({ userId: ids.users.administrator });
    const connection = open({ auth: "token" }, { MAILBOX_DIAGNOSTICS_TOKEN: `Bearer ${token}` });
    expect((await connection.whoAmI()).userId).toBe(ids.users.administrator);
});

test("an answer that names no user is no environment's", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ hello: 1 }));
    const io = memoryIo({}, "", { network: { ...environment.network(), fetch } });
    const connection = connect(parseConnection({ url: ENVIRONMENT }, {}), io);
    await expect(connection.whoAmI()).rejects.toMatchObject({ data: { kind: "malformed" } });
});

test("a service that is down is not taken for a sign-in that expired", async () => {
    environment.emulator.faults.set([
        { match: {}, fault: { kind: "status", status: 503, code: "0x8005f101", retryAfter: 0 } },
    ]);
    const { code, output, errors } = await environment.run(["diagnose", "--mailbox", ids.mailboxes.ada]);
    expect({ code, output }).toEqual({ code: 2, output: [] });
    expect(errors).toEqual([expect.stringMatching(/did not answer as expected/)]);
}, 30_000);
