import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";
import { PACKAGE_OPTIONS } from "../solution/package-options";

export const importCommand: Command = {
    usage: "import --url URL [--managed] [options]",
    summary: "import the solution into an environment, or upgrade it there",
    options: [
        ...CONNECTION_OPTIONS.slice(0, 1),
        ...PACKAGE_OPTIONS,
        { name: "overwrite", description: "replace changes that were made to the solution's own components" },
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "The environment validates the package first; when it refuses it, nothing is changed and the exit code is 1. Ctrl+C stops the watching, not the import.",
        "Choose the managed package where you only use the product: it can be removed again as a whole.",
    ],
    examples: [
        {
            line: "import --url https://contoso.crm.dynamics.com --managed",
            does: "installs or upgrades the managed solution",
        },
        { line: "import --url https://contoso.crm.dynamics.com --file solution.zip", does: "imports another package" },
    ],
    run: async (args, io) => (await import("./import")).runImport(args, io),
};
