import { createReadStream } from "node:fs";
import { access, open, readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { processNetwork, type Network } from "./connection/network";
import { printable } from "./printable";

/** What a command may do to the outside; tests pass their own. */
export interface CommandIo {
    out(line: string): void;
    err(line: string): void;
    /** Shows what is going on, in the place of the last such line; only a terminal shows it, and an empty text takes it away. */
    progress(line: string): void;
    readText(path: string): Promise<string>;
    readBytes(path: string): Promise<Uint8Array>;
    readFileLines(path: string): AsyncIterable<string>;
    /** In chunks of any size. */
    readStdin(): AsyncIterable<string>;
    exists(path: string): Promise<boolean>;
    /** Readable for the present user only, because evidence holds personal data. */
    writeText(path: string, text: string): Promise<void>;
    now(): string;
    readonly locale: string;
    readonly timeZone: string;
    /** Environment variables. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Given when the reader presses Ctrl+C. */
    readonly signal: AbortSignal;
    /** Width of the terminal behind the output; 80 where there is none. */
    readonly columns: number;
    /** Whether the output is a terminal that shows colour. */
    readonly hasColour: boolean;
    readonly network: Network;
}

/** 0: nothing found, everything checked. 1: a cause was found. 2: could not tell, or the input was bad. */
export type ExitCode = 0 | 1 | 2;

function lines(input: NodeJS.ReadableStream): AsyncIterable<string> {
    return createInterface({ input, crlfDelay: Infinity });
}

/** Asks for colour by FORCE_COLOR, refuses it by NO_COLOR; any text but an empty one counts, and "0" says no to FORCE_COLOR. */
export function wantsColour(env: CommandIo["env"], isTerminal: boolean): boolean {
    if (env["NO_COLOR"]) return false;
    if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
    return isTerminal && env["TERM"] !== "dumb";
}

/** A file that is replaced may be open to others, so its rights are narrowed before anything stands in it. */
async function writePrivately(path: string, text: string): Promise<void> {
    const file = await open(path, "w", 0o600);
    try {
        if ((await file.stat()).isFile()) await file.chmod(0o600);
        await file.writeFile(text);
    } finally {
        await file.close();
    }
}

export function processIo(signal: AbortSignal): CommandIo {
    const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { stdout, stderr, stdin, env } = process;
    let shown = false;
    const clear = (): void => {
        if (shown) stderr.write("\r\u001B[K");
        shown = false;
    };
    return {
        out: (line) => {
            clear();
            stdout.write(`${line}\n`);
        },
        err: (line) => {
            clear();
            stderr.write(`${printable(line)}\n`);
        },
        progress: (line) => {
            if (!stderr.isTTY || env["TERM"] === "dumb") return;
            clear();
            // A line that wraps could not be taken away again.
            stderr.write(printable(line).slice(0, (stderr.columns || 80) - 1));
            shown = line !== "";
        },
        readText: (path) => readFile(path, "utf8"),
        readBytes: (path) => readFile(path),
        readFileLines: (path) => lines(createReadStream(path, "utf8")),
        readStdin: () => stdin.setEncoding("utf8") as AsyncIterable<string>,
        exists: (path) =>
            access(path).then(
                () => true,
                () => false,
            ),
        writeText: writePrivately,
        now: () => new Date().toISOString(),
        locale,
        timeZone,
        env,
        signal,
        columns: stdout.columns || 80,
        hasColour: wantsColour(env, stdout.isTTY),
        network: processNetwork(env),
    };
}
