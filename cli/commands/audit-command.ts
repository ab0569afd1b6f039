import type { Command } from "../command";
import { DETAILS_OPTION } from "../report/details-option";
import { FORMAT_OPTION } from "../report/formats";

export const auditCommand: Command = {
    usage: "audit FILE.json [--format text|json|md|html|csv]",
    summary: "judge evidence that was saved before, offline",
    options: [FORMAT_OPTION, DETAILS_OPTION],
    notes: ["FILE is what save, the panel or --format json wrote. It is judged as of the moment when it was read."],
    examples: [
        { line: "audit evidence.json", does: "shows the report in the terminal" },
        { line: "audit evidence.json --format html > report.html", does: "makes a page to attach to a ticket" },
    ],
    run: async (args, io) => (await import("./audit")).runAudit(args, io),
};
