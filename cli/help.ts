import type { Command, CommandOption } from "./command";
import { PROGRAM } from "./program-name";

const WIDTH = 80;

/** Breaks a text at spaces into lines of the help's width. */
function wrap(text: string, indent: number): string {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && indent + line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = word;
        } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line].join(`\n${" ".repeat(indent)}`);
}

function optionHead({ name, value, choices }: CommandOption): string {
    if (value === undefined) return `--${name}`;
    const list = choices?.join("|");
    return `--${name} ${list !== undefined && list.length <= 20 ? list : value}`;
}

function optionRow(option: CommandOption): string {
    const head = `  ${optionHead(option)}`;
    const indent = 25;
    const text = wrap(option.description, indent);
    return head.length < indent - 1 ? `${head.padEnd(indent)}${text}` : `${head}\n${" ".repeat(indent)}${text}`;
}

/** A command line that a shell takes as it is, continued at its options where it is too long. */
function commandLine(line: string): string {
    const lines: string[] = [];
    let current = `  ${PROGRAM}`;
    for (const part of line.split(/ (?=--|[<>|])/)) {
        if (current.length + part.length + 3 > WIDTH && current.trim() !== PROGRAM) {
            lines.push(`${current} \\`);
            current = `      ${part}`;
        } else current = `${current} ${part}`;
    }
    return [...lines, current].join("\n");
}

/** The help of one command, with its examples. */
export function commandHelp({ usage, summary, options, examples, notes = [] }: Command): string {
    const blocks = [
        `Usage: ${wrap(`${PROGRAM} ${usage}`, 7)}`,
        wrap(summary, 0),
        ...(options.length > 0 ? [`Options:\n${options.map(optionRow).join("\n")}`] : []),
        ...notes.map((note) => wrap(note, 0)),
        `Examples:\n${examples.map(({ line, does }) => `${commandLine(line)}\n      ${wrap(does, 6)}`).join("\n")}`,
        EXIT_CODES,
    ];
    return blocks.join("\n\n");
}

const EXIT_CODES = "Exit codes: 0 nothing found, 1 a cause was found, 2 could not tell or bad input.";

/** The help of the whole program. */
export function programHelp(commands: Readonly<Record<string, Command>>): string {
    const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)}${wrap(summary, 16)}`);
    return [
        `${PROGRAM}: why does this mailbox not track email?`,
        `Usage: ${PROGRAM} COMMAND [options]`,
        `Commands:\n${rows.join("\n")}`,
        `"${PROGRAM} COMMAND --help" shows options and examples of a command;\n"${PROGRAM} --version" shows the version.`,
        `Example:\n  ${PROGRAM} diagnose --url https://contoso.crm.dynamics.com \\\n      --mailbox ada.moreno@contoso.com`,
        EXIT_CODES,
    ].join("\n\n");
}
