import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";

export const uninstallCommand: Command = {
    usage: "uninstall --url URL --yes [options]",
    summary: "remove the solution from an environment",
    options: [
        ...CONNECTION_OPTIONS.slice(0, 1),
        { name: "yes", description: "really remove it; without this, only what would happen is told" },
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "A managed solution goes with everything that it brought, and its roles are taken from their holders. Of an unmanaged one only the solution itself goes; its components stay and have to be deleted one by one. Mailboxes and notes are never touched.",
    ],
    examples: [
        { line: "uninstall --url https://contoso.crm.dynamics.com", does: "tells what would be removed" },
        { line: "uninstall --url https://contoso.crm.dynamics.com --yes", does: "removes it" },
    ],
    run: async (args, io) => (await import("./uninstall")).runUninstall(args, io),
};
