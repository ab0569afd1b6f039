import { redactEvidence } from "../../src/core/report/redact";
import { judge } from "../../src/core/report/judge";
import { parseArguments } from "../command";
import { connect } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import { findMailbox } from "../connection/find-mailbox";
import { readEvidence } from "../connection/read-evidence";
import type { CommandIo, ExitCode } from "../io";
import { mailboxIn } from "../mailbox-option";
import { formatIn } from "../report/formats";
import { englishTexts, exitCodeOf, renderReport } from "../report/render-report";
import { requireFree, writeFile } from "../write-file";
import { diagnoseCommand } from "./diagnose-command";

/** Reads one mailbox of a real environment and judges it. */
export async function runDiagnose(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, diagnoseCommand.options, 0);
    const options = parseConnection(values, io.env);
    const who = mailboxIn(values);
    const { output } = values;
    if (typeof output === "string") await requireFree(output, values["force"] === true, io);
    const connection = connect(options, io);
    const { evidence } = await readEvidence(connection, await findMailbox(connection, who), io);
    const report = judge(values["redact"] === true ? redactEvidence(evidence) : evidence, evidence.readAt);
    const view = { format: formatIn(values), hasDetails: values["details"] === true };
    if (typeof output === "string") {
        // Colours belong to the terminal.
        const text = renderReport(report, view, englishTexts(), { ...io, hasColour: false });
        await writeFile(output, `${text}\n`, io);
        io.err(`The report is in ${output}.`);
    } else io.out(renderReport(report, view, englishTexts(), io));
    return exitCodeOf(report);
}
