import { main } from "../../cli/main";
import { serializeEvidence } from "../../src/core/report/serialize-evidence";
import { ids, startContoso, type Contoso } from "../support/contoso";
import { memoryIo, type MemoryIo } from "./memory-io";

let contoso: Contoso;

beforeAll(async () => {
    contoso = await startContoso();
});

afterAll(() => contoso.close());

afterEach(() => contoso.world.reset());

async function audit(
    mailboxId: string,
    userId: string,
    ...options: readonly string[]
): Promise<MemoryIo & { code: number }> {
    const io = memoryIo({ "e.json": serializeEvidence(await contoso.gather(mailboxId, userId)) });
    return { ...io, code: await main(["audit", "e.json", ...options], io) };
}

test("evidence of a healthy mailbox ends with 0", async () => {
    const { code, output } = await audit(ids.mailboxes.ada, ids.users.administrator);
    expect(code).toBe(0);
    expect(output.join("\n")).toContain("Ada Moreno");
});

test("a cause that was found ends with 1 and is named with its proof", async () => {
    contoso.world.patch("mailbox", ids.mailboxes.ada, { statecode: 1, statuscode: 2 });
    const { code, output } = await audit(ids.mailboxes.ada, ids.users.administrator);
    expect(code).toBe(1);
    expect(output.join("\n")).toContain("statecode");
});

test("evidence in which nothing could be read ends with 2", async () => {
    const nobody = contoso.world.user({ name: "Noah Nobody", email: "noah@contoso.com", roles: [] });
    expect((await audit(ids.mailboxes.ada, nobody)).code).toBe(2);
});

test("text stays within 80 columns", async () => {
    const { output } = await audit(ids.mailboxes.ada, ids.users.administrator);
    const tooLong = output
        .join("\n")
        .split("\n")
        .filter((line) => line.length > 80 && !line.includes("https://"));
    expect(tooLong).toEqual([]);
});

test("Markdown has a heading and JSON can be judged again", async () => {
    const markdown = await audit(ids.mailboxes.ada, ids.users.administrator, "--format", "md");
    expect(markdown.output.join("\n")).toMatch(/^# /);
    const json = await audit(ids.mailboxes.ada, ids.users.administrator, "--format", "json");
    const again = memoryIo({ "again.json": json.output.join("\n") });
    expect(await main(["audit", "again.json"], again)).toBe(0);
});

const EVIDENCE = '{"schema":"mailbox-diagnostics/evidence","version":1}';

test.each([
    ["no command", []],
    ["an unknown command", ["diagnoze"]],
    ["a command that is only inherited", ["toString"]],
    ["no file", ["audit"]],
    ["two files", ["audit", "a.json", "b.json"]],
    ["a file that is not there", ["audit", "nowhere.json"]],
    ["an unknown option", ["audit", "empty.json", "--colour"]],
    ["an unknown format", ["audit", "empty.json", "--format", "yaml"]],
    ["an option without its value", ["audit", "empty.json", "--format"]],
    ["an empty file", ["audit", "empty.json"]],
    ["half a JSON document", ["audit", "half.json"]],
    ["JSON that is no object", ["audit", "list.json"]],
    ["another schema", ["audit", "schema.json"]],
    ["a version of the future", ["audit", "version.json"]],
    ["evidence without sections", ["audit", "bare.json"]],
])("%s gives one sentence, no stack and exit code 2", async (_, args) => {
    const io = memoryIo({
        "empty.json": "",
        "half.json": '{"schema": "mailbox-',
        "list.json": "[]",
        "schema.json": '{"schema":"something/else"}',
        "version.json": EVIDENCE.replace("1}", "99}"),
        "bare.json": EVIDENCE,
    });
    expect(await main(args, io)).toBe(2);
    expect(io.output).toEqual([]);
    expect(io.errors).toHaveLength(1);
    expect(io.errors.join("\n")).not.toContain("    at ");
});

test("help is shown with exit code 0", async () => {
    const io = memoryIo();
    expect(await main(["--help"], io)).toBe(0);
    expect(io.output.join("\n")).toContain("audit");
    expect(await main(["audit", "--help"], memoryIo())).toBe(0);
});
