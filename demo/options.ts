export interface StartOptions {
    readonly port?: number;
    readonly scenario?: string;
    readonly mailboxes?: number;
}

export type ParsedOptions =
    | { readonly kind: "start"; readonly options: StartOptions }
    | { readonly kind: "help" }
    | { readonly kind: "refused"; readonly reason: string };

export const USAGE = `Usage: npm start -- [--port N] [--scenario ID] [--mailboxes N]
       npm start -- --url URL [options of serve]
  --port N        listen on this port instead of a free one
  --scenario ID   open with this scenario
  --mailboxes N   how many mailboxes the scenario fleet has
  --url URL       show a real environment instead; npm run cli -- serve --help says more
  --help          show this text`;

function refused(reason: string): ParsedOptions {
    return { kind: "refused", reason };
}

/** Reads the program's arguments. `scenarioIds` are the scenarios that exist. */
export function parseOptions(args: readonly string[], scenarioIds: readonly string[]): ParsedOptions {
    const options: { port?: number; scenario?: string; mailboxes?: number } = {};
    for (let index = 0; index < args.length; index += 1) {
        const [name = "", inline] = (args[index] ?? "").split(/=(.*)/s);
        if (name === "--help" || name === "-h") return { kind: "help" };
        if (!["--port", "--scenario", "--mailboxes"].includes(name)) {
            return refused(`The option ${name} is not known; --help lists the options.`);
        }
        const value = inline ?? args[++index];
        if (value === undefined || value === "") return refused(`The option ${name} needs a value.`);
        if (name === "--scenario") {
            if (!scenarioIds.includes(value)) {
                return refused(`There is no scenario ${value}; there are ${scenarioIds.join(", ")}.`);
            }
            options.scenario = value;
        } else if (name === "--mailboxes") {
            const mailboxes = Number(value);
            if (!Number.isInteger(mailboxes) || mailboxes < 50 || mailboxes > 200_000) {
                return refused(`The number of mailboxes must be a whole number from 50 to 200000, not ${value}.`);
            }
            options.mailboxes = mailboxes;
        } else {
            const port = Number(value);
            if (!Number.isInteger(port) || port < 1 || port > 65535) {
                return refused(`The port must be a whole number from 1 to 65535, not ${value}.`);
            }
            options.port = port;
        }
    }
    return { kind: "start", options };
}
