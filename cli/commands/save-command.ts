import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";
import { MAILBOX_OPTION } from "../mailbox-option";
import { FILE_OPTIONS } from "../write-file";

export const saveCommand: Command = {
    usage: "save --url URL --mailbox WHO [--output FILE] [--full] [options]",
    summary: "save a mailbox's evidence to a file that audit can judge offline",
    options: [
        ...CONNECTION_OPTIONS.slice(0, 1),
        MAILBOX_OPTION,
        { name: "full", description: "keep names, addresses and subjects, which are replaced otherwise" },
        ...FILE_OPTIONS,
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "Without --output the file is named after the mailbox's id and the time. Only you may read it. Ctrl+C saves what was read by then, with exit code 2. Causes do not change the exit code.",
    ],
    examples: [
        {
            line: "save --url https://contoso.crm.dynamics.com --mailbox ada.moreno@contoso.com",
            does: "saves evidence without personal data, for a ticket",
        },
        {
            line: "save --url https://contoso.crm.dynamics.com --mailbox Support --full --output support.json",
            does: "keeps everything, for yourself",
        },
    ],
    run: async (args, io) => (await import("./save")).runSave(args, io),
};
