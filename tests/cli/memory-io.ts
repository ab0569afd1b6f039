import type { CommandIo } from "../../cli/io";

export interface MemoryIo extends CommandIo {
    readonly output: string[];
    readonly errors: string[];
}

async function* linesOf(text: string): AsyncIterable<string> {
    for (const line of text.split("\n")) yield line;
}

async function* chunksOf(text: string): AsyncIterable<string> {
    for (let start = 0; start < text.length; start += 7) yield text.slice(start, start + 7);
}

/** Input and output in memory; a file that is not given does not exist. */
export function memoryIo(files: Readonly<Record<string, string>> = {}, stdin = ""): MemoryIo {
    const output: string[] = [];
    const errors: string[] = [];
    const read = (path: string): string => {
        const text = files[path];
        if (text === undefined)
            throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: "ENOENT" });
        return text;
    };
    return {
        output,
        errors,
        out: (line) => output.push(line),
        err: (line) => errors.push(line),
        readText: (path) => Promise.resolve().then(() => read(path)),
        readFileLines: (path) => linesOf(read(path)),
        readStdin: () => chunksOf(stdin),
        now: () => "2026-11-24T09:00:00Z",
        locale: "en-US",
        timeZone: "UTC",
    };
}
