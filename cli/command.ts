import { parseArgs } from "node:util";
import type { CommandIo, ExitCode } from "./io";
import { Refusal } from "./refusal";

export interface CommandOption {
    readonly name: string;
    /** What stands for the value in the help; an option without it is a switch. */
    readonly value?: string;
    readonly choices?: readonly string[];
    /** The completion offers files. */
    readonly isFile?: true;
    readonly description: string;
}

export interface Command {
    /** Behind the program's name, such as "audit FILE.json [options]". */
    readonly usage: string;
    readonly summary: string;
    readonly options: readonly CommandOption[];
    /** Full command lines behind the program's name, each with what it does. */
    readonly examples: readonly { readonly line: string; readonly does: string }[];
    /** What else a reader should know, as sentences. */
    readonly notes?: readonly string[];
    /** May reject: with Refusal for one sentence to the reader, with anything else for a defect. Heavy modules are imported in here. */
    run(args: readonly string[], io: CommandIo): Promise<ExitCode>;
}

export interface ParsedArguments {
    readonly values: Readonly<Record<string, string | boolean | undefined>>;
    readonly positionals: readonly string[];
}

function refusedOption(error: unknown, options: readonly CommandOption[]): Refusal {
    const message = error instanceof Error ? error.message : String(error);
    const name = /'(-[^'\s]+)/.exec(message)?.[1] ?? "";
    const known = options.find((option) => `--${option.name}` === name);
    if (known?.value !== undefined) return new Refusal(`The option ${name} needs a value (${known.value}).`);
    if (known) return new Refusal(`The option ${name} takes no value.`);
    return new Refusal(`The option ${name} is not known; --help lists the options.`);
}

/** Reads options and positional arguments, and checks options with choices. Throws Refusal with one sentence. */
export function parseArguments(
    args: readonly string[],
    options: readonly CommandOption[],
    most: number,
): ParsedArguments {
    const config = Object.fromEntries(
        options.map(({ name, value }) => [
            name,
            { type: value === undefined ? ("boolean" as const) : ("string" as const) },
        ]),
    );
    let parsed: ParsedArguments;
    try {
        parsed = parseArgs({ args: [...args], options: config, allowPositionals: true });
    } catch (error) {
        throw refusedOption(error, options);
    }
    const extra = parsed.positionals[most];
    if (extra !== undefined) throw new Refusal(`"${extra}" is too much; --help shows the usage.`);
    for (const { name, choices, value: stands } of options) {
        const value = parsed.values[name];
        // As from a variable that is not set; to go on as if the option were absent might do something else than was meant.
        if (typeof value === "string" && value.trim() === "")
            throw new Refusal(`The option --${name} needs a value (${stands ?? ""}).`);
        if (choices && typeof value === "string" && !choices.includes(value)) {
            throw new Refusal(`--${name} knows ${choices.join(", ")}, not "${value}".`);
        }
    }
    return parsed;
}
