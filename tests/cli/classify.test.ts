import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { main } from "../../cli/main";
import { memoryIo } from "./memory-io";

const LINES = [
    '{"id":"a","channel":"ilm","text":"IsvAborted","errorCode":null}',
    "not json",
    '{"id":"b","channel":"alert","text":"Fehler","errorCode":"0x80040265"}',
].join("\n");

test("answers line by line from chunks, names the bad line, and ends with 2", async () => {
    const io = memoryIo({}, LINES);
    expect(await main(["classify", "--jsonl", "-"], io)).toBe(2);
    expect(io.output.map((line) => (JSON.parse(line) as { cause: string }).cause)).toEqual([
        "customization-error",
        "customization-error",
    ]);
    expect(io.errors).toEqual(["Line 2 was skipped because it is not JSON."]);
});

test("the program itself reads standard input", () => {
    const root = join(__dirname, "../..");
    const program = [
        join(root, "node_modules/tsx/dist/cli.mjs"),
        join(root, "cli/main.ts"),
        "classify",
        "--jsonl",
        "-",
    ];
    const run = spawnSync(process.execPath, program, { input: LINES, encoding: "utf8" });
    expect(run.stdout.trim().split("\n")).toHaveLength(2);
    expect(run.stderr).toContain("Line 2");
    expect(run.status).toBe(2);
});

test("a file that is not there gives one sentence", async () => {
    const io = memoryIo();
    expect(await main(["classify", "--jsonl", "nowhere.jsonl"], io)).toBe(2);
    expect(io.errors).toHaveLength(1);
    expect(io.output).toEqual([]);
});
