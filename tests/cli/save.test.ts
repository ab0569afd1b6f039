import { ids, openEnvironment, type RealEnvironment } from "./support/real-environment";

let environment: RealEnvironment;

beforeAll(async () => {
    environment = await openEnvironment();
});

afterAll(() => environment.close());

afterEach(() => environment.emulator.faults.clear());

test("evidence is redacted unless --full is given, and audit judges both the same", async () => {
    const redacted = await environment.run(["save", "--mailbox", ids.mailboxes.ada, "--output", "a.json"]);
    const full = await environment.run(["save", "--mailbox", ids.mailboxes.ada, "--full", "--output", "b.json"]);
    expect([redacted.code, full.code]).toEqual([0, 0]);
    expect(redacted.files["a.json"]).not.toMatch(/Moreno|contoso\.com/i);
    expect(full.files["b.json"]).toContain("ada.moreno@contoso.com");
    const files = { ...redacted.files, ...full.files };
    const judged = await Promise.all(
        ["a.json", "b.json"].map((file) => environment.run(["audit", file, "--format", "csv"], { files })),
    );
    expect(judged.map(({ code }) => code)).toEqual([0, 0]);
});

test("the file is named after mailbox and moment, and told on the output", async () => {
    const { output, files } = await environment.run(["save", "--mailbox", "Ada Moreno"]);
    const name = `mailbox-${ids.mailboxes.ada.slice(0, 8)}-20261124-090000.json`;
    expect(output).toEqual([name]);
    expect(Object.keys(files)).toEqual([name]);
});

test("Ctrl+C saves what was read, and audit takes the file", async () => {
    environment.emulator.requests.clear();
    environment.emulator.faults.set([{ match: { table: "tracelog" }, fault: { kind: "timeout" } }]);
    const interrupt = new AbortController();
    const running = environment.run(["save", "--mailbox", ids.mailboxes.ada, "--output", "p.json"], {
        signal: interrupt.signal,
    });
    while (!environment.emulator.requests.list().some(({ table }) => table === "workflow"))
        await new Promise((resolve) => setImmediate(resolve));
    interrupt.abort();
    const { code, files, errors } = await running;
    expect(code).toBe(2);
    expect(errors.join("\n")).toContain("Not read: alerts");
    const audited = await environment.run(["audit", "p.json"], { files });
    expect(audited.code).toBe(2);
    expect(audited.text).toContain("cancelled");
});

test("a mailbox that cannot be read leaves no file", async () => {
    const { code, files } = await environment.run([
        "save",
        "--mailbox",
        "11111111-2222-4333-8444-555555555555",
        "--output",
        "x.json",
    ]);
    expect(code).toBe(2);
    expect(files).toEqual({});
});
