import { generateFleet } from "../../emulator/fleet/generate-fleet";
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
});

test("an environment that cannot be reached ends with 2 and one sentence", async () => {
    environment.emulator.faults.set([{ match: {}, fault: { kind: "status", status: 401 } }]);
    const { code, errors, output } = await environment.run(["fleet"]);
    expect(code).toBe(2);
    expect(output).toEqual([]);
    expect(errors).toHaveLength(1);
});

test("sends nothing but GET", async () => {
    await environment.run(["fleet"]);
    expect(new Set(environment.emulator.requests.list().map(({ method }) => method))).toEqual(new Set(["GET"]));
});
