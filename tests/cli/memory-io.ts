import type { CommandIo } from "../../cli/io";
import type { Network } from "../../cli/connection/network";

export interface MemoryIo extends CommandIo {
    readonly output: string[];
    readonly errors: string[];
    readonly progressed: string[];
    /** Files by path; written ones are added. */
    readonly files: Record<string, string>;
}

export interface MemoryOptions {
    readonly env?: Readonly<Record<string, string>>;
    readonly network?: Network;
    readonly signal?: AbortSignal;
    readonly columns?: number;
    readonly hasColour?: boolean;
    now?(): string;
}

const NO_NETWORK: Network = {
    fetch: () => Promise.reject(new Error("This test has no network.")),
    credential: () => Promise.reject(new Error("This test has no sign-in.")),
};

async function* linesOf(text: string): AsyncIterable<string> {
    for (const line of text.split("\n")) yield line;
}

async function* chunksOf(text: string): AsyncIterable<string> {
    for (let start = 0; start < text.length; start += 7) yield text.slice(start, start + 7);
}

/** Input and output in memory; a file that is not given does not exist. */
export function memoryIo(
    given: Readonly<Record<string, string>> = {},
    stdin = "",
    options: MemoryOptions = {},
): MemoryIo {
    const output: string[] = [];
    const errors: string[] = [];
    const progressed: string[] = [];
    const files = { ...given };
    const read = (path: string): string => {
        const text = files[path];
        if (text === undefined)
            throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: "ENOENT" });
        return text;
    };
    return {
        output,
        errors,
        progressed,
        files,
        out: (line) => output.push(line),
        err: (line) => errors.push(line),
        progress: (line) => {
            if (line !== "") progressed.push(line);
        },
        readText: (path) => Promise.resolve().then(() => read(path)),
        // Bytes are kept as a text of one character for each.
        readBytes: (path) => Promise.resolve().then(() => Buffer.from(read(path), "latin1")),
        readFileLines: (path) => linesOf(read(path)),
        readStdin: () => chunksOf(stdin),
        // The present folder is there, and every folder of a file.
        exists: (path) =>
            Promise.resolve(path === "." || Object.keys(files).some((file) => `${file}/`.startsWith(`${path}/`))),
        writeText: (path, text) => {
            files[path] = text;
            return Promise.resolve();
        },
        now: options.now ?? (() => "2026-11-24T09:00:00Z"),
        locale: "en-US",
        timeZone: "UTC",
        env: options.env ?? {},
        signal: options.signal ?? new AbortController().signal,
        columns: options.columns ?? 80,
        hasColour: options.hasColour ?? false,
        network: options.network ?? NO_NETWORK,
    };
}
