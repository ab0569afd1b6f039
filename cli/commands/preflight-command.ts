import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";
import { PACKAGE_OPTIONS } from "../solution/package-options";

export const preflightCommand: Command = {
    usage: "preflight --url URL [--managed] [options]",
    summary: "tell whether the solution can be imported into an environment, without changing it",
    options: [...CONNECTION_OPTIONS.slice(0, 1), ...PACKAGE_OPTIONS, ...CONNECTION_OPTIONS.slice(1)],
    notes: [
        "The environment itself validates the package (StageSolution); that leaves only an upload, which the platform clears away. It needs the privilege to import customizations. Exit code 1 means that the import would fail.",
    ],
    examples: [
        { line: "preflight --url https://contoso.crm.dynamics.com", does: "checks the unmanaged package" },
        { line: "preflight --url https://contoso.crm.dynamics.com --managed", does: "checks the managed package" },
    ],
    run: async (args, io) => (await import("./preflight")).runPreflight(args, io),
};
