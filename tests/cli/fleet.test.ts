import { generateFleet } from "../../emulator/fleet/generate-fleet";
import { standing, stoppedFleet } from "../../cli/report/stopped-fleet";
import type { Fleet } from "../../src/core/fleet/fleet";
import { openEnvironment, type RealEnvironment } from "./support/real-environment";

// Whole fleets are read here, on machines that may do other work meanwhile.
jest.setTimeout(120_000);

const MAILBOXES = 150;
let environment: RealEnvironment;

beforeAll(async () => {
    environment = await openEnvironment({ requests: 1_000_000 });
    generateFleet(environment.world, { mailboxes: MAILBOXES });
    environment.world.checkpoint();
}, 60_000);

afterAll(() => environment.close());

afterEach(() => {
    environment.world.reset();
    environment.emulator.requests.clear();
    environment.emulator.faults.clear();
});

test("a fleet with causes ends with 1 and names them with their mailboxes, the worst of the funnel included", async () => {
    const { code, text } = await environment.run(["fleet"]);
    expect(code).toBe(1);
    expect(text).toContain("(disabled-owner)");
    expect(text).toContain("All mailboxes");
    expect(text).toMatch(/of 150 mailboxes have a cause/);
});

test("a fleet without a cause ends with 0", async () => {
    const healthy = await openEnvironment();
    try {
        const { code, text } = await healthy.run(["fleet"]);
        expect(text).toContain("No cause was found");
        expect(code).toBe(0);
    } finally {
        healthy.close();
    }
});

test("no cause but an unread part ends with 2 and says which part", async () => {
    const healthy = await openEnvironment();
    try {
        healthy.emulator.faults.set([
            { match: { table: "exchangesyncidmapping" }, fault: { kind: "status", status: 403 } },
        ]);
        const { code, text } = await healthy.run(["fleet"]);
        expect(code).toBe(2);
        expect(text).toContain("Not read: item failures");
    } finally {
        healthy.close();
    }
});

test("JSON holds the sums and one entry for each mailbox", async () => {
    const { code, text } = await environment.run(["fleet", "--format", "json"]);
    const parsed = JSON.parse(text) as { funnel: { total: number }; mailboxes: { mailboxId: string }[] };
    expect(code).toBe(1);
    expect(parsed.funnel.total).toBe(MAILBOXES);
    expect(new Set(parsed.mailboxes.map(({ mailboxId }) => mailboxId)).size).toBe(MAILBOXES);
});

test("CSV has a line for each mailbox, and a name that looks like a formula stays text", async () => {
    const { table } = { table: "mailbox" };
    const [first] = environment.world.store.find(table);
    environment.world.patch(table, String(first?.["mailboxid"]), { name: "=HYPERLINK(1)" });
    const { text } = await environment.run(["fleet", "--format", "csv"]);
    expect(text.split("\r\n")).toHaveLength(MAILBOXES + 1);
    expect(text).toContain("'=HYPERLINK(1)");
});

test("one cause chooses its mailboxes, and a cause that does not exist is refused", async () => {
    const chosen = await environment.run(["fleet", "--format", "csv", "--cause", "disabled-owner"]);
    const lines = chosen.text.split("\r\n").slice(1);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.includes("Owner is disabled") || line.includes("disabled"))).toBe(true);
    const refused = await environment.run(["fleet", "--cause", "nonsense"]);
    expect(refused.code).toBe(2);
    expect(refused.errors[0]).toContain('There is no cause "nonsense"');
    const useless = await environment.run(["fleet", "--cause", "disabled-owner"]);
    expect(useless.code).toBe(2);
    expect(useless.errors[0]).toContain("add --format csv or --format json");
});

test("an environment that cannot be reached ends with 2 and one sentence", async () => {
    environment.emulator.faults.set([{ match: {}, fault: { kind: "status", status: 401 } }]);
    const { code, errors, output } = await environment.run(["fleet"]);
    expect(code).toBe(2);
    expect(output).toEqual([]);
    expect(errors).toHaveLength(1);
});

test("Ctrl+C shows what was counted by then, says what is missing, and ends with 2", async () => {
    const stop = new AbortController();
    const usual = environment.network();
    let asked = 0;
    const network: typeof usual = {
        ...usual,
        fetch: async (input, init) => {
            const answer = await usual.fetch(input, init);
            // Sent email is read once for all and, after the sums, for the mailboxes of a page.
            if (String(input).includes("/emails?")) asked += 1;
            if (asked === 2) stop.abort();
            return answer;
        },
    };
    const { code, text, errors } = await environment.run(["fleet"], { network, signal: stop.signal });
    expect(errors[0]).toMatch(/^Stopped: \d+ mailboxes were read/);
    expect(text).toContain("All mailboxes");
    expect(text).toContain("Not read to the end: mailboxes.");
    expect(code).toBe(2);
});

test("what is shown of a stopped fleet stands still while its table grows", () => {
    const table = { size: 2 };
    const funnel = { status: "ok", value: { total: 5 } };
    const fleet = { phase: "rows", table, funnel, gaps: [] } as unknown as Fleet;
    const shown = stoppedFleet(standing(fleet));
    table.size = 4;
    expect(shown.table.size).toBe(2);
    expect(shown.gaps).toMatchObject([{ part: "mailboxes", counted: 2, missing: 3 }]);
});

test("no line of the table is wider than a narrow terminal", async () => {
    const { text } = await environment.run(["fleet"], { columns: 60 });
    expect(text).toMatch(/of 150 mailboxes have a cause/);
    expect(text.split("\n").filter((line) => line.length > 60)).toEqual([]);
});

test("a stop before anything was counted is one sentence", async () => {
    const stop = new AbortController();
    stop.abort();
    const { code, output, errors } = await environment.run(["fleet"], { signal: stop.signal });
    expect({ code, output, errors }).toEqual({ code: 2, output: [], errors: ["Stopped before anything was read."] });
});

test("sends nothing but GET", async () => {
    await environment.run(["fleet"]);
    expect(new Set(environment.emulator.requests.list().map(({ method }) => method))).toEqual(new Set(["GET"]));
});
