import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";
import { MAILBOX_OPTION } from "../mailbox-option";

export const serveCommand: Command = {
    usage: "serve --url URL [--mailbox WHO] [options]",
    summary: "show the panel of a real environment on a page of this computer",
    options: [
        ...CONNECTION_OPTIONS.slice(0, 1),
        { ...MAILBOX_OPTION, description: `open with ${MAILBOX_OPTION.description}` },
        { name: "port", value: "N", description: "listen on this port instead of a free one" },
        { name: "allow-fixes", description: "let the page change the environment when you confirm a fix" },
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "The page is for this computer only, and its address holds a secret that is new for each start. The token stays in this program. Without --allow-fixes nothing can be changed; with it each change is written on the error output. Ctrl+C ends it.",
    ],
    examples: [
        {
            line: "serve --url https://contoso.crm.dynamics.com",
            does: "prints an address; the page there searches mailboxes",
        },
        {
            line: "serve --url https://contoso.crm.dynamics.com --mailbox Support --allow-fixes",
            does: "opens one mailbox and offers its fixes",
        },
    ],
    run: async (args, io) => (await import("./serve")).runServe(args, io),
};
