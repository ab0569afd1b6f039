import type { Command, CommandOption } from "../command";
import { PROGRAM } from "../program-name";

/** Text inside single quotes; colons and brackets end a part of a zsh specification. */
function quoted(text: string): string {
    return text.replace(/[:[\]\\]/g, "\\$&").replace(/'/g, "'\\''");
}

function argument({ name, value, choices, isFile, description }: CommandOption): string {
    const head = `'--${name}[${quoted(description)}]`;
    if (value === undefined) return `${head}'`;
    const action = choices ? `(${choices.join(" ")})` : isFile ? "_files" : " ";
    return `${head}:${quoted(value)}:${action}'`;
}

/** A completion script for zsh; it wants compinit. */
export function zshCompletion(commands: Readonly<Record<string, Command>>): string {
    const list = Object.entries(commands).map(([name, { summary }]) => `        '${name}:${quoted(summary)}'`);
    const cases = Object.entries(commands).map(
        ([name, { options }]) =>
            `        ${name}) _arguments ${[...options.map(argument), "'--help[show options and examples]'", "'*:file:_files'"].join(" ")} ;;`,
    );
    return [
        `#compdef ${PROGRAM}`,
        "_mailbox_diagnostics() {",
        "    local -a commands",
        "    commands=(",
        ...list,
        "    )",
        "    if ((CURRENT == 2)); then",
        "        _describe command commands",
        "        return",
        "    fi",
        '    local command="${words[2]}"',
        "    shift words",
        "    ((CURRENT--))",
        '    case "$command" in',
        ...cases,
        "    esac",
        "}",
        `compdef _mailbox_diagnostics ${PROGRAM}`,
    ].join("\n");
}
