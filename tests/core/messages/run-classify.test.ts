import { runClassify } from "../../../cli/commands/classify";

async function* from(parts: readonly string[]): AsyncIterable<string> {
    for (const part of parts) yield await Promise.resolve(part);
}

async function run(
    args: readonly string[],
    stdin: readonly string[] = [],
    files: Readonly<Record<string, readonly string[]>> = {},
) {
    const out: string[] = [];
    const err: string[] = [];
    const exitCode = await runClassify(args, {
        readStdin: () => from(stdin),
        async *readFileLines(path) {
            const lines = files[path];
            if (lines === undefined) throw new Error("no such file");
            yield* from(lines);
        },
        out: (line) => out.push(line),
        err: (line) => err.push(line),
    });
    return { exitCode, out: out.map((line) => JSON.parse(line) as unknown), err };
}

const aborted = { id: "1", channel: "ilm", text: "IsvAborted" };
const answer = { id: "1", cause: "customization-error", confidence: "certain", recognized: ["name IsvAborted"] };

describe("the command classify", () => {
    test("answers every line of a file", async () => {
        const found = await run(["--jsonl", "a.jsonl"], [], {
            "a.jsonl": [JSON.stringify(aborted), "", JSON.stringify({ ...aborted, id: 2 })],
        });
        expect(found).toEqual({ exitCode: 0, out: [answer, { ...answer, id: 2 }], err: [] });
    });

    test("reads standard input whose chunks do not end at line ends", async () => {
        const line = JSON.stringify(aborted);
        const found = await run(
            ["--jsonl", "-"],
            [line.slice(0, 9), `${line.slice(9)}\r\n${line.slice(0, 3)}`, line.slice(3)],
        );
        expect(found).toEqual({ exitCode: 0, out: [answer, answer], err: [] });
        expect((await run(["-"], [line])).out).toEqual([answer]);
    });

    test("names a line it cannot read, answers the others and ends with 2", async () => {
        const found = await run(
            ["-"],
            ['{"id":\n', `${JSON.stringify(aborted)}\n`, "[1]\n", '{"id":"x"}\n', '{"text":"x","errorCode":"y"}'],
        );
        expect(found.exitCode).toBe(2);
        expect(found.out).toEqual([answer]);
        expect(found.err).toEqual([
            "Line 1 was skipped because it is not JSON.",
            "Line 3 was skipped because it is not a JSON object.",
            'Line 4 was skipped because its field "text" is not a string.',
            'Line 5 was skipped because its field "errorCode" is not a number.',
        ]);
    });

    test("says in one sentence that a file is missing", async () => {
        expect(await run(["--jsonl", "none.jsonl"])).toEqual({
            exitCode: 2,
            out: [],
            err: ["The file none.jsonl could not be read (no such file)."],
        });
    });

    test("shows its usage when the arguments are not understood", async () => {
        for (const args of [[], ["--jsonl"], ["x"], ["--jsonl", "a", "b"]]) {
            const { exitCode, err } = await run(args);
            expect([exitCode, err.length]).toEqual([2, 1]);
        }
    });
});
