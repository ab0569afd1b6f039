import type { Command } from "../command";
import { CONNECTION_OPTIONS } from "../connection/connection-options";
import { MAILBOX_OPTION } from "../mailbox-option";
import { FORMAT_OPTION } from "../report/formats";
import { DETAILS_OPTION } from "../report/details-option";
import { FILE_OPTIONS } from "../write-file";

export const diagnoseCommand: Command = {
    usage: "diagnose --url URL --mailbox WHO [options]",
    summary: "say why a mailbox of a real environment does not track email",
    options: [
        ...CONNECTION_OPTIONS.slice(0, 1),
        MAILBOX_OPTION,
        FORMAT_OPTION,
        DETAILS_OPTION,
        { name: "redact", description: "replace names, addresses and subjects" },
        ...FILE_OPTIONS,
        ...CONNECTION_OPTIONS.slice(1),
    ],
    notes: [
        "Nothing is changed: every request only reads. Ctrl+C stops the reading and judges what was read by then; what was not read counts as not checked.",
    ],
    examples: [
        {
            line: "diagnose --url https://contoso.crm.dynamics.com --mailbox ada.moreno@contoso.com",
            does: "signs in by the Azure CLI and shows the report",
        },
        {
            line: "diagnose --url https://contoso.crm4.dynamics.com --mailbox Support --auth device",
            does: "shows a code to sign in with on any device",
        },
        {
            line: "diagnose --url https://contoso.crm.dynamics.com --mailbox Support --format html --redact --output report.html",
            does: "writes a page for a ticket, without personal data",
        },
    ],
    run: async (args, io) => (await import("./diagnose")).runDiagnose(args, io),
};
