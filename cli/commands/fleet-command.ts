import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";

export const FLEET_FORMATS = ["table", "json", "csv"] as const;

export const fleetCommand: Command = {
    usage: "fleet --url URL [options]",
    summary: "say of all mailboxes of an environment what is broken, why and for whom",
    options: [
        ...CONNECTION_OPTIONS.slice(0, 1),
        {
            name: "format",
            value: "FORMAT",
            choices: FLEET_FORMATS,
            description: "table (the default): sums and causes; json: the same and every mailbox; csv: every mailbox",
        },
        {
            name: "cause",
            value: "RULE",
            description: "json and csv: only mailboxes with this cause, such as stale-sync",
        },
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "Nothing is changed: every request only reads. The server sums up; mailboxes come in pages of 5,000. Without --max-requests it stops after 20,000 requests. Ctrl+C stops the reading and shows the pages that were read by then.",
        "Exit code 0: no cause was found and everything was read. 1: there are causes. 2: it could not be told.",
    ],
    examples: [
        {
            line: "fleet --url https://contoso.crm.dynamics.com",
            does: "shows how far mailboxes get, and the causes by the number of mailboxes",
        },
        {
            line: "fleet --url https://contoso.crm.dynamics.com --format csv > mailboxes.csv",
            does: "writes one line for each mailbox",
        },
    ],
    run: async (args, io) => (await import("./fleet")).runFleet(args, io),
};
