import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

/** What a command may do to the outside; tests pass their own. */
export interface CommandIo {
    out(line: string): void;
    err(line: string): void;
    readText(path: string): Promise<string>;
    readFileLines(path: string): AsyncIterable<string>;
    /** In chunks of any size. */
    readStdin(): AsyncIterable<string>;
    now(): string;
    readonly locale: string;
    readonly timeZone: string;
}

/** 0: nothing found, everything checked. 1: a cause was found. 2: could not tell, or the input was bad. */
export type ExitCode = 0 | 1 | 2;

function lines(input: NodeJS.ReadableStream): AsyncIterable<string> {
    return createInterface({ input, crlfDelay: Infinity });
}

export function processIo(): CommandIo {
    const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return {
        out: (line) => process.stdout.write(`${line}\n`),
        err: (line) => process.stderr.write(`${line}\n`),
        readText: (path) => readFile(path, "utf8"),
        readFileLines: (path) => lines(createReadStream(path, "utf8")),
        readStdin: () => process.stdin.setEncoding("utf8") as AsyncIterable<string>,
        now: () => new Date().toISOString(),
        locale,
        timeZone,
    };
}
