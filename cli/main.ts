#!/usr/bin/env node
import { COMMANDS } from "./command-table";
import { commandHelp, programHelp } from "./help";
import { processIo, type CommandIo, type ExitCode } from "./io";
import { VERSION } from "./program-version";
import { reasonOf } from "./reason";
import { Refusal } from "./refusal";

/** Runs one command line. Never throws; every failure is one sentence on the error output and exit code 2. */
export async function main(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const [name, ...rest] = args;
    if (name === "--version" || name === "-V") {
        io.out(VERSION);
        return 0;
    }
    const asked = name === "help" ? rest[0] : undefined;
    const wanted = asked ?? name;
    if (wanted === undefined || ["help", "--help", "-h"].includes(wanted)) {
        if (name === undefined) io.err(programHelp(COMMANDS));
        else io.out(programHelp(COMMANDS));
        return name === undefined ? 2 : 0;
    }
    const command = Object.prototype.hasOwnProperty.call(COMMANDS, wanted) ? COMMANDS[wanted] : undefined;
    if (!command) {
        io.err(`There is no command "${wanted}"; try: ${Object.keys(COMMANDS).join(", ")}, help.`);
        return 2;
    }
    if (asked !== undefined || rest.includes("--help") || rest.includes("-h")) {
        io.out(commandHelp(command));
        return 0;
    }
    try {
        return await command.run(rest, io);
    } catch (error) {
        io.err(error instanceof Refusal ? error.message : `${wanted}: ${reasonOf(error)}`);
        return 2;
    } finally {
        io.progress("");
    }
}

/** The whole program: its arguments, this process, and the exit code. */
export function runProgram(args: readonly string[]): void {
    process.stdout.on("error", (error: NodeJS.ErrnoException) => {
        // A reader that closes early (such as head) is no failure of ours, but what is cut off in the middle is no all-clear either.
        if (error.code === "EPIPE") process.exit(process.exitCode ?? 2);
        process.stderr.write(`The output could not be written (${reasonOf(error)}).\n`);
        process.exit(2);
    });
    const interrupt = new AbortController();
    const stop = (): void => {
        // Whoever presses Ctrl+C again wants out at once.
        if (interrupt.signal.aborted) process.exit(130);
        interrupt.abort();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    void main(args, processIo(interrupt.signal)).then((code) => {
        process.exitCode = code;
    });
}

if (require.main === module) runProgram(process.argv.slice(2));
