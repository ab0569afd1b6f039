import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";
import { FILE_OPTIONS } from "../write-file";

export const addTabCommand: Command = {
    usage: "add-tab --url URL [--form WHICH] [--undo FILE] [options]",
    summary: "show the diagnostics tab on the environment's own mailbox form, and take it away again",
    options: [
        ...CONNECTION_OPTIONS.slice(0, 1),
        {
            name: "form",
            value: "WHICH",
            description: "the form, by its name or id; the only other main form when absent",
        },
        { name: "undo", value: "FILE", isFile: true, description: "put back the form that this file keeps" },
        ...FILE_OPTIONS,
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "The solution must be installed. The form as it was is saved to a file before anything is changed; keep it for --undo. A form that somebody changed in the meantime is put back only with --force, which drops their changes.",
        "The change is a customization of your own environment, outside of the solution. Undo it before you remove the solution.",
    ],
    examples: [
        { line: "add-tab --url https://contoso.crm.dynamics.com", does: "adds the tab and saves the form as it was" },
        {
            line: "add-tab --url https://contoso.crm.dynamics.com --undo mailbox-form-1f2e3d4c.json",
            does: "puts the saved form back",
        },
    ],
    run: async (args, io) => (await import("./add-tab")).runAddTab(args, io),
};
