import { judge } from "../../src/core/report/judge";
import { parseEvidence } from "../../src/core/report/parse-evidence";
import { parseArguments } from "../command";
import type { CommandIo, ExitCode } from "../io";
import { reasonOf } from "../reason";
import { Refusal } from "../refusal";
import { formatIn } from "../report/formats";
import { englishTexts, exitCodeOf, renderReport } from "../report/render-report";
import { auditCommand } from "./audit-command";

/** Judges saved evidence, as of the moment when it was read. */
export async function runAudit(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values, positionals } = parseArguments(args, auditCommand.options, 1);
    const [file] = positionals;
    if (file === undefined) throw new Refusal("audit needs the file with the evidence, such as: audit evidence.json");
    let text: string;
    try {
        text = await io.readText(file);
    } catch (error) {
        throw new Refusal(`${file} could not be read (${reasonOf(error)}).`);
    }
    const texts = englishTexts();
    const parsed = parseEvidence(text);
    if (parsed.status === "failed") throw new Refusal(`${file}: ${texts(parsed.reason.key, parsed.reason.data)}`);
    const report = judge(parsed.evidence, parsed.evidence.readAt);
    io.out(renderReport(report, { format: formatIn(values), hasDetails: values["details"] === true }, texts, io));
    return exitCodeOf(report);
}
