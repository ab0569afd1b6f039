import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";
import { MAILBOX_OPTION } from "../mailbox-option";

export const traceCommand: Command = {
    usage: "trace FILE.eml (--evidence FILE.json | --url URL --mailbox WHO) [options]",
    summary: "say why one email was not tracked",
    options: [
        {
            name: "evidence",
            value: "FILE",
            isFile: true,
            description: "evidence of the mailbox that was saved before; nothing else is asked",
        },
        ...CONNECTION_OPTIONS.slice(0, 1),
        MAILBOX_OPTION,
        {
            name: "format",
            value: "FORMAT",
            choices: ["text", "json"],
            description: "text (the default) or json",
        },
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "FILE is an .eml file or a text with internet headers; only its headers are read. Nothing is changed: every request only reads.",
        "Offline, everything that only the environment knows counts as not known.",
        "The exit code is 0 when the email is tracked, 1 when it is said why not, 2 when that cannot be told.",
    ],
    examples: [
        {
            line: "trace missing.eml --url https://contoso.crm.dynamics.com --mailbox ada.moreno@contoso.com",
            does: "asks a real environment about one email",
        },
        { line: "trace missing.eml --evidence evidence.json", does: "judges what was saved before, offline" },
    ],
    run: async (args, io) => (await import("./trace")).runTrace(args, io),
};
