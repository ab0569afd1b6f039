import type { Command, CommandOption } from "../command";
import { PROGRAM } from "../program-name";

type Commands = Readonly<Record<string, Command>>;

function valueCase(name: string, option: CommandOption): readonly string[] {
    const head = `        "${name} --${option.name}")`;
    if (option.choices)
        return [`${head} COMPREPLY=($(compgen -W "${option.choices.join(" ")}" -- "$word")); return ;;`];
    if (option.isFile) return [`${head} compopt -o default; COMPREPLY=(); return ;;`];
    return option.value === undefined ? [] : [`${head} COMPREPLY=(); return ;;`];
}

/** A completion script for bash 4.4 and newer. */
export function bashCompletion(commands: Commands): string {
    const names = [...Object.keys(commands), "help"];
    const values = Object.entries(commands).flatMap(([name, { options }]) =>
        options.flatMap((option) => valueCase(name, option)),
    );
    const options = Object.entries(commands).map(
        ([name, command]) =>
            `        ${name}) options="${[...command.options.map((option) => `--${option.name}`), "--help"].join(" ")}" ;;`,
    );
    return [
        "_mailbox_diagnostics() {",
        '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}" options=""',
        "    if ((COMP_CWORD == 1)); then",
        `        COMPREPLY=($(compgen -W "${names.join(" ")}" -- "$word"))`,
        "        return",
        "    fi",
        '    case "$command $before" in',
        ...values,
        "    esac",
        '    case "$command" in',
        ...options,
        `        help) options="${names.join(" ")}" ;;`,
        "    esac",
        '    if [[ "$word" == -* || "$command" == help ]]; then',
        '        COMPREPLY=($(compgen -W "$options" -- "$word"))',
        "    else",
        "        compopt -o default",
        "        COMPREPLY=()",
        "    fi",
        "}",
        `complete -F _mailbox_diagnostics ${PROGRAM}`,
    ].join("\n");
}
