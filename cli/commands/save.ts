import { SECTION_IDS } from "../../src/core/model/evidence";
import { isUnread, type Section } from "../../src/core/model/section";
import { redactEvidence } from "../../src/core/report/redact";
import { serializeEvidence } from "../../src/core/report/serialize-evidence";
import { parseArguments } from "../command";
import { connect } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import { findMailbox } from "../connection/find-mailbox";
import { readEvidence } from "../connection/read-evidence";
import type { CommandIo, ExitCode } from "../io";
import { mailboxIn } from "../mailbox-option";
import { requireFree, writeFile } from "../write-file";
import { saveCommand } from "./save-command";

function fileName(mailboxId: string, moment: string): string {
    const time = moment.slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
    return `mailbox-${mailboxId.slice(0, 8)}-${time}.json`;
}

/** Saves one mailbox's evidence, without personal data unless `--full` is given. */
export async function runSave(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, saveCommand.options, 0);
    const options = parseConnection(values, io.env);
    const who = mailboxIn(values);
    const force = values["force"] === true;
    const { output } = values;
    if (typeof output === "string") await requireFree(output, force, io);
    const connection = connect(options, io);
    const { evidence, isPartial } = await readEvidence(connection, await findMailbox(connection, who), io);
    const file = typeof output === "string" ? output : fileName(evidence.mailboxId, evidence.readAt);
    await requireFree(file, force, io);
    await writeFile(file, serializeEvidence(values["full"] === true ? evidence : redactEvidence(evidence)), io);
    const unread = SECTION_IDS.filter((id) => isUnread(evidence.sections[id] as Section<unknown>));
    io.out(file);
    if (unread.length > 0) io.err(`Not read: ${unread.join(", ")}.`);
    return isPartial || isUnread(evidence.sections.mailbox) ? 2 : 0;
}
