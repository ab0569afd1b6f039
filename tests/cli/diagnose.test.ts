import { ENVIRONMENT, ids, openEnvironment, type RealEnvironment, type RunResult } from "./support/real-environment";

let environment: RealEnvironment;

beforeAll(async () => {
    environment = await openEnvironment();
});

afterAll(() => environment.close());

afterEach(() => {
    environment.world.reset();
    environment.emulator.requests.clear();
    environment.emulator.faults.clear();
});

function diagnose(who: string, ...more: readonly string[]): Promise<RunResult> {
    return environment.run(["diagnose", "--mailbox", who, ...more]);
}

test("a healthy mailbox ends with 0, and the usage is told on the error output", async () => {
    const { code, text, errors } = await diagnose(ids.mailboxes.ada);
    expect(code).toBe(0);
    expect(text).toContain("Ada Moreno");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^\d+ requests of at most 2,000; the service allows 5,9\d\d more now\.$/);
});

test("a cause ends with 1 and is named with its proof, within 80 columns", async () => {
    environment.world.patch("mailbox", ids.mailboxes.ada, { statecode: 1, statuscode: 2 });
    const { code, text } = await diagnose("ada.moreno@contoso.com");
    expect(code).toBe(1);
    expect(text).toContain("Column: statecode");
    expect(text.split("\n").filter((line) => line.length > 80 && !line.includes("https://"))).toEqual([]);
});

test("a reader who may not read everything ends with 2 and the healthy mailbox is not called healthy", async () => {
    environment.emulator.faults.set([{ match: { table: "organization" }, fault: { kind: "status", status: 403 } }]);
    const { code, text } = await diagnose(ids.mailboxes.ada);
    expect(code).toBe(2);
    expect(text).not.toContain("Every check was made");
});

test.each([
    ["the id", ids.mailboxes.support],
    ["the id in braces and capitals", `{${ids.mailboxes.support.toUpperCase()}}`],
    ["the address", "support@contoso.com"],
    ["the name", "Support"],
    ["a part of the name in other letters", "uppor"],
])("%s finds the mailbox", async (_, who) => {
    expect((await diagnose(who, "--format", "json")).text).toContain(ids.mailboxes.support);
});

test("an exact name wins over longer ones", async () => {
    environment.world.patch("mailbox", ids.mailboxes.ben, { name: "Support team" });
    expect((await diagnose("support", "--format", "json")).text).toContain(`"mailboxId": "${ids.mailboxes.support}"`);
});

test("wildcards of the platform stand for themselves", async () => {
    const { code, errors } = await diagnose("%");
    expect(code).toBe(2);
    expect(errors[0]).toContain('No mailbox with the name "%"');
});

test("a name of several mailboxes lists them with ids and asks for one", async () => {
    const { code, errors, output } = await diagnose("contoso.com");
    expect(code).toBe(2);
    expect(output).toEqual([]);
    expect(errors.join("\n")).toContain(`${ids.mailboxes.ada}  Ada Moreno <ada.moreno@contoso.com>`);
    expect(errors.join("\n")).toContain("give the id of one of them");
});

test("the id of a user leads to the mailbox's own id", async () => {
    const { code, errors } = await diagnose(ids.users.ada);
    expect(code).toBe(2);
    expect(errors[0]).toContain(`whose mailbox is ${ids.mailboxes.ada}`);
});

/** The longest chain of requests of which each began only after the one before had its answer. */
function sequentialTrips(requests: readonly { readonly startedAt: number; readonly endedAt: number }[]): number {
    const depths: number[] = [];
    for (const [index, { startedAt }] of requests.entries()) {
        const before = requests
            .slice(0, index)
            .map((other, at) => (other.endedAt <= startedAt ? (depths[at] ?? 0) : 0));
        depths.push(1 + Math.max(0, ...before));
    }
    return Math.max(0, ...depths);
}

test.each([
    ["the id", ids.mailboxes.ada, 1],
    ["the address", "ada.moreno@contoso.com", 2],
])("by %s it takes at most two round trips one after another, and sends nothing but GET", async (_, who, trips) => {
    environment.emulator.setLatency(100);
    await diagnose(who);
    environment.emulator.setLatency(0);
    const requests = [...environment.emulator.requests.list()].sort((a, b) => a.startedAt - b.startedAt);
    expect(requests.length).toBeGreaterThan(8);
    expect(sequentialTrips(requests)).toBe(trips);
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
});

test.each(["json", "md", "html", "csv"])(
    "the format %s goes to a file with --output, and nothing to the output",
    async (format) => {
        const { output, files, errors } = await diagnose(ids.mailboxes.ada, "--format", format, "--output", "out.file");
        expect(output).toEqual([]);
        expect(files["out.file"]).toContain("Ada Moreno");
        expect(errors).toContain("The report is in out.file.");
    },
);

test("--redact leaves no name, address or subject", async () => {
    environment.world.patch("mailbox", ids.mailboxes.ada, { statecode: 1, statuscode: 2 });
    for (const format of ["text", "json", "md", "html", "csv"]) {
        const { text } = await diagnose(ids.mailboxes.ada, "--redact", "--details", "--format", format);
        expect(text).not.toMatch(/ada\.moreno|Ada Moreno|contoso\.com/i);
    }
});

test("a file that is there is kept unless --force is given, and nothing is asked of the environment", async () => {
    const files = { "r.html": "mine" };
    const args = ["diagnose", "--mailbox", ids.mailboxes.ada, "--format", "html", "--output", "r.html"];
    const kept = await environment.run(args, { files });
    expect(kept.code).toBe(2);
    expect(kept.files["r.html"]).toBe("mine");
    expect(environment.emulator.requests.list()).toEqual([]);
    const replaced = await environment.run([...args, "--force"], { files });
    expect(replaced.files["r.html"]).toContain("<!doctype html>");
});

test("Ctrl+C keeps what was read, and counts the rest as not checked", async () => {
    environment.emulator.faults.set([{ match: { table: "tracelog" }, fault: { kind: "timeout" } }]);
    const interrupt = new AbortController();
    const running = environment.run(["diagnose", "--mailbox", ids.mailboxes.ada], { signal: interrupt.signal });
    const answered = (): boolean => environment.emulator.requests.list().some(({ table }) => table === "workflow");
    while (!answered()) await new Promise((resolve) => setImmediate(resolve));
    interrupt.abort();
    const { code, text, errors } = await running;
    expect(code).toBe(2);
    expect(text).toContain("Ada Moreno");
    expect(errors[0]).toMatch(/^Stopped: 1[0-5] of 16 parts were read; the others count as not checked\.$/);
});

test("Ctrl+C before anything was read says so", async () => {
    const interrupt = new AbortController();
    interrupt.abort();
    const { code, errors } = await environment.run(["diagnose", "--mailbox", ids.mailboxes.ada], {
        signal: interrupt.signal,
    });
    expect({ code, errors }).toEqual({ code: 2, errors: ["Stopped before anything was read."] });
    expect(environment.emulator.requests.list()).toEqual([]);
});

test("a throttled service is asked again after the wait that it names", async () => {
    environment.emulator.faults.set([
        { match: { table: "organization" }, fault: { kind: "status", status: 429, retryAfter: 1 }, times: 1 },
    ]);
    const { code, errors } = await diagnose(ids.mailboxes.ada);
    expect(code).toBe(0);
    expect(errors[0]).toMatch(/1 put off by the service; waited 1 s/);
});

test("the limit of requests is kept, and what lies behind it is not checked", async () => {
    const { code, errors } = await diagnose(ids.mailboxes.ada, "--max-requests", "5");
    expect(environment.emulator.requests.list()).toHaveLength(5);
    expect(code).toBe(2);
    expect(errors[0]).toContain("5 requests of at most 5");
});

test("colour is for terminals that want it", async () => {
    const plain = await diagnose(ids.mailboxes.ada);
    const painted = await environment.run(["diagnose", "--mailbox", ids.mailboxes.ada], { hasColour: true });
    expect(plain.text).not.toContain("\u001B[");
    expect(painted.text).toContain("\u001B[32m");
    // eslint-disable-next-line no-control-regex
    expect(painted.text.replace(/\u001B\[\d+m/g, "")).toBe(plain.text);
});

test("the account that signs in is no user of the environment", async () => {
    const { code, errors, output } = await environment.run(["diagnose", "--mailbox", ids.mailboxes.ada], {
        user: "0a0a0a0a-0000-4000-8000-000000000000",
    });
    expect(code).toBe(2);
    expect(output).toEqual([]);
    expect(errors).toEqual([
        `This account is no user of the environment ${ENVIRONMENT}; ask its administrator to add it, or sign in with another one.`,
    ]);
});
