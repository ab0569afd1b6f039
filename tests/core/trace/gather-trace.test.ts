import { ids, startContoso, type Contoso } from "../../support/contoso";
import { judge } from "../../../src/core/report/judge";
import type { DataverseClient, RawRow, RowsPage } from "../../../src/core/port";
import { DataverseError } from "../../../src/core/model/dataverse-error";
import { gatherTrace } from "../../../src/core/trace/gather/gather-trace";
import { judgeTrace } from "../../../src/core/trace/trace-email";
import { EMPTY_EMAIL, type TracedEmail } from "../../../src/core/trace/traced-email";

const ADA = "ada.moreno@contoso.com";

/** Lets requests through in waves: all that wait are answered together, and the waves are counted. */
function inWaves(client: Required<DataverseClient>): {
    readonly client: DataverseClient;
    waves(): number;
    calls(): number;
} {
    let waves = 0;
    let calls = 0;
    let gate: Promise<void> | undefined;
    const wait = (): Promise<void> => {
        calls += 1;
        gate ??= new Promise((resolve) => {
            setImmediate(() => {
                waves += 1;
                gate = undefined;
                resolve();
            });
        });
        return gate;
    };
    return {
        waves: () => waves,
        calls: () => calls,
        client: {
            readRows: async (query, options): Promise<RowsPage> => {
                const answer = await client.readRows(query, options);
                await wait();
                return answer;
            },
            callFunction: async (call, options): Promise<RawRow> => {
                const answer = await client.callFunction(call, options);
                await wait();
                return answer;
            },
        },
    };
}

describe("asking the environment about one email", () => {
    let contoso: Contoso;
    let now: string;
    const email = (change: Partial<TracedEmail> = {}): TracedEmail => ({
        ...EMPTY_EMAIL,
        headersKnown: true,
        messageId: "<new@fabrikam.com>",
        from: "nora.lind@fabrikam.com",
        to: [ADA],
        subject: "RE: Order CRM:0001",
        inReplyTo: "<old@contoso.com>",
        conversationIndex: "AQHbPjGZxYt3k0m1QkW2Z8m5c8l2fgABAgME",
        sentOn: "2026-11-24T08:40:00.000Z",
        receivedOn: "2026-11-24T08:40:10.000Z",
        ...change,
    });
    beforeEach(async () => {
        contoso = await startContoso();
        now = new Date(contoso.world.clock.now()).toISOString();
    });
    afterEach(() => contoso.close());
    const report = async () => judge(await contoso.gather(ids.mailboxes.ada), now);

    it("takes two waves of requests, each section read", async () => {
        const counted = inWaves(contoso.clientFor(ids.users.administrator));
        const given = await gatherTrace({ client: counted.client, report: await report(), email: email(), now });
        expect(Object.entries(given.reads).filter(([, section]) => section.status !== "ok")).toEqual([]);
        expect(counted.waves()).toBe(2);
        expect(counted.calls()).toBeLessThanOrEqual(20);
    });

    it("finds user, filter, mailbox, profile, owner and sender", async () => {
        const client = contoso.clientFor(ids.users.administrator);
        const trace = judgeTrace(
            await gatherTrace({
                client,
                report: await report(),
                email: email({ to: ["ben.okafor@contoso.com"], cc: ["support@contoso.com"] }),
                now,
            }),
        );
        const [first, second] = trace.matrix.rows;
        expect(first?.address).toBe("ben.okafor@contoso.com");
        expect(Object.values(first?.cells ?? {}).map(({ outcome }) => outcome)).not.toContain("needsInformation");
        expect(second?.cells.belongs.message).toMatchObject({ key: "trace.matrix.queue", data: { name: "Support" } });
        expect(trace.evidence.reads.contacts).toMatchObject({ value: [{ id: ids.contacts.nora }] });
    });

    it("looks up at most 100 of 1,000 recipients, the own domain first", async () => {
        const to = Array.from({ length: 1_000 }, (_, index) => `person${index}@adventure-works.com`);
        const client = contoso.clientFor(ids.users.administrator);
        const given = await gatherTrace({ client, report: await report(), email: email({ to: [...to, ADA] }), now });
        expect(given.skippedRecipients).toBe(901);
        expect(given.reads.users).toMatchObject({ value: [{ id: ids.users.ada }] });
        expect(given.reads.platform.status).toBe("ok");
    });

    it("keeps a refusal to its own section", async () => {
        const allowed = contoso.clientFor(ids.users.administrator);
        const client: DataverseClient = {
            callFunction: allowed.callFunction,
            readRows: (query, options) =>
                query.table === "usersettings"
                    ? Promise.reject(new DataverseError("No.", { kind: "denied", privilege: "prvReadUserSettings" }))
                    : allowed.readRows(query, options),
        };
        const given = await gatherTrace({ client, report: await report(), email: email(), now });
        const unread = Object.entries(given.reads).filter(([, { status }]) => status !== "ok");
        expect(unread.map(([name]) => name)).toEqual(["settings"]);
    });

    it("says so when the host cannot call functions", async () => {
        const { readRows } = contoso.clientFor(ids.users.administrator);
        const given = await gatherTrace({ client: { readRows }, report: await report(), email: email(), now });
        expect(given.reads.platform).toMatchObject({ status: "missing", kind: "unsupported" });
    });

    it("takes an answer without a decision for none", async () => {
        const { readRows } = contoso.clientFor(ids.users.administrator);
        const client = { readRows, callFunction: () => Promise.resolve({}) };
        const given = await gatherTrace({ client, report: await report(), email: email(), now });
        expect(given.reads.platform).toMatchObject({ status: "failed", kind: "malformed" });
    });

    it("asks nothing that has no answer when only the Message-ID is known", async () => {
        const counted = inWaves(contoso.clientFor(ids.users.administrator));
        const given = await gatherTrace({
            client: counted.client,
            report: await report(),
            email: { ...EMPTY_EMAIL, messageId: "<new@fabrikam.com>" },
            now,
        });
        expect(counted.calls()).toBe(2);
        expect(given.reads.platform.status).toBe("notApplicable");
    });

    it("ends when it is cancelled", async () => {
        const controller = new AbortController();
        const client = contoso.clientFor(ids.users.administrator);
        const running = gatherTrace({ client, report: await report(), email: email(), now, signal: controller.signal });
        controller.abort();
        await expect(running).rejects.toThrow(DataverseError);
    });
});
