import type { Evidence } from "../../src/core/model/evidence";
import { writeText } from "../../src/core/report/export-text";
import { judge } from "../../src/core/report/judge";
import { parseEvidence } from "../../src/core/report/parse-evidence";
import { createFormatter, zoneOffset } from "../../src/core/text/formatter";
import type { Texts } from "../../src/core/text/texts";
import { offlineEvidence } from "../../src/core/trace/gather/gather-trace";
import { judgeTrace, traceEmail, type EmailTrace } from "../../src/core/trace/trace-email";
import type { TracedEmail } from "../../src/core/trace/traced-email";
import { traceDocument, traceJson } from "../../src/core/trace/view/trace-document";
import { buildTraceView } from "../../src/core/trace/view/trace-view";
import { parseMailBytes } from "../../src/mail/parse-mail-bytes";
import { parseArguments } from "../command";
import { connect } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import { findMailbox } from "../connection/find-mailbox";
import { readEvidence } from "../connection/read-evidence";
import type { CommandIo, ExitCode } from "../io";
import { mailboxIn } from "../mailbox-option";
import { reasonOf } from "../reason";
import { Refusal } from "../refusal";
import { englishTexts } from "../report/render-report";
import { traceCommand } from "./trace-command";

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Headers end long before this; the rest of a file is not looked at. */
const HEADER_BYTES = 1024 * 1024;
const [NARROWEST, WIDEST] = [40, 80];
const OFFLINE = "Only saved evidence was given; the environment was not asked.";

async function readEmail(file: string, texts: Texts, io: CommandIo): Promise<TracedEmail> {
    let bytes: Uint8Array;
    try {
        bytes = await io.readBytes(file);
    } catch (error) {
        throw new Refusal(`${file} could not be read (${reasonOf(error)}).`);
    }
    const parsed = parseMailBytes(bytes.subarray(0, HEADER_BYTES), bytes.length);
    if (parsed.status === "failed") throw new Refusal(`${file}: ${texts(`trace.mail.${parsed.problem}`)}`);
    for (const note of parsed.notes) io.err(`Note: ${texts(`trace.mail.note.${note}`)}`);
    return parsed.email;
}

async function savedEvidence(file: string, texts: Texts, io: CommandIo): Promise<Evidence> {
    let text: string;
    try {
        text = await io.readText(file);
    } catch (error) {
        throw new Refusal(`${file} could not be read (${reasonOf(error)}).`);
    }
    const parsed = parseEvidence(text);
    if (parsed.status === "failed") throw new Refusal(`${file}: ${texts(parsed.reason.key, parsed.reason.data)}`);
    return parsed.evidence;
}

async function traceOnline(email: TracedEmail, values: Values, io: CommandIo): Promise<EmailTrace> {
    const connection = connect(parseConnection(values, io.env), io);
    const mailboxId = await findMailbox(connection, mailboxIn(values));
    const { evidence } = await readEvidence(connection, mailboxId, io);
    const now = io.now();
    io.progress("Asking about the email…");
    const report = judge(evidence, now);
    const trace = await traceEmail({ client: connection.client, report, email, now, signal: io.signal });
    io.progress("");
    return trace;
}

function exitCodeOf({ verdict }: EmailTrace): ExitCode {
    if (verdict.kind === "tracked") return 0;
    return verdict.kind === "undecided" ? 2 : 1;
}

/** Says why one email was not tracked, from saved evidence or by asking an environment. */
export async function runTrace(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values, positionals } = parseArguments(args, traceCommand.options, 1);
    const [file] = positionals;
    if (file === undefined) throw new Refusal("trace needs the file with the email, such as: trace missing.eml");
    const { evidence: saved, url, mailbox } = values;
    // The address of the environment may also stand in a variable, so the mailbox tells that one is meant.
    const isOnline = url !== undefined || mailbox !== undefined;
    if ((saved !== undefined) === isOnline) {
        throw new Refusal("Give either --evidence with saved evidence, or --url and --mailbox.");
    }
    const texts = englishTexts();
    const email = await readEmail(file, texts, io);
    let trace: EmailTrace;
    if (typeof saved === "string") {
        const evidence = await savedEvidence(saved, texts, io);
        const report = judge(evidence, evidence.readAt);
        trace = judgeTrace(offlineEvidence(report, email, evidence.readAt, OFFLINE));
    } else trace = await traceOnline(email, values, io);
    const formatter = createFormatter({ locale: io.locale, offsetMinutes: zoneOffset(io.timeZone) });
    const view = buildTraceView(trace, { t: texts, formatter, now: trace.evidence.now });
    const width = Math.min(WIDEST, Math.max(NARROWEST, io.columns));
    const isJson = values["format"] === "json";
    io.out(isJson ? traceJson(trace, view) : writeText(traceDocument(view, texts), width).trimEnd());
    return exitCodeOf(trace);
}
