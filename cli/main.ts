#!/usr/bin/env node
import { runAudit } from "./commands/audit";
import { runClassify } from "./commands/classify";
import { processIo, type CommandIo, type ExitCode } from "./io";
import { reasonOf } from "./reason";

interface Command {
    readonly usage: string;
    readonly help: string;
    run(args: readonly string[], io: CommandIo): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
    audit: {
        usage: "audit FILE.json [--format text|json|md]",
        help: "judge evidence that was saved from the panel, offline",
        run: runAudit,
    },
    classify: {
        usage: "classify --jsonl FILE|-",
        help: "name the cause of messages, one JSON line each",
        run: runClassify,
    },
};

function help(): string {
    const rows = Object.values(COMMANDS).map(({ usage, help: text }) => `  ${usage.padEnd(42)} ${text}`);
    return [
        "mailbox-diagnostics: why does this mailbox not track email?",
        "",
        ...rows,
        "",
        "Exit codes: 0 nothing found, 1 a cause was found, 2 could not tell or bad input.",
    ].join("\n");
}

/** Runs one command line. Never throws; every failure is one sentence on the error output and exit code 2. */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
    const [name, ...rest] = args;
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
        io.out(help());
        return name === undefined ? 2 : 0;
    }
    const command = Object.prototype.hasOwnProperty.call(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) {
        io.err(`There is no command "${name}"; try: ${Object.keys(COMMANDS).join(", ")}, help.`);
        return 2;
    }
    if (rest.includes("--help") || rest.includes("-h")) {
        io.out(`${command.usage}\n${command.help}`);
        return 0;
    }
    try {
        return await command.run(rest, io);
    } catch (error) {
        io.err(`${name}: ${reasonOf(error)}`);
        return 2 satisfies ExitCode;
    }
}

if (require.main === module) {
    // A reader that closes early (such as head) is no failure of ours.
    process.stdout.on("error", () => process.exit(0));
    void main(process.argv.slice(2), processIo()).then((code) => {
        process.exitCode = code;
    });
}
