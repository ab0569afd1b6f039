import { gatherEvidence } from "../../src/core/gather/gather-evidence";
import { SECTION_IDS, type Evidence } from "../../src/core/model/evidence";
import { isUnread, type Section } from "../../src/core/model/section";
import type { CommandIo } from "../io";
import { Refusal } from "../refusal";
import type { Connection } from "./connect";
import { unknownMailbox } from "./find-mailbox";
import { usageLine } from "./usage";

export interface EvidenceRead {
    readonly evidence: Evidence;
    /** True when the reader stopped it: what was not read by then is unread in the evidence. */
    readonly isPartial: boolean;
}

function readSections({ sections }: Evidence): number {
    return SECTION_IDS.filter((id) => !isUnread(sections[id] as Section<unknown>)).length;
}

/**
 * Reads one mailbox's evidence in one wave. Ctrl+C ends what is still open and keeps the rest. Throws Refusal when nothing of the mailbox can be
 * read: no such mailbox, or an environment that cannot be used.
 */
export async function readEvidence(connection: Connection, mailboxId: string, io: CommandIo): Promise<EvidenceRead> {
    // The signal is not handed on: it ends the requests in the connection, and each section says itself that it was not read.
    const evidence = await gatherEvidence({
        client: connection.client,
        clock: { now: io.now },
        mailboxId,
        onProgress: ({ done }) =>
            io.progress(
                `Reading: ${done.length} of ${SECTION_IDS.length} parts, ${connection.usage().requests} requests…`,
            ),
    });
    io.progress("");
    const { mailbox } = evidence.sections;
    const isPartial = io.signal.aborted;
    const count = readSections(evidence);
    if (isPartial && count === 0) throw new Refusal("Stopped before anything was read.");
    if (!isPartial && isUnread(mailbox)) {
        const trouble = connection.trouble();
        if (trouble !== undefined) throw new Refusal(trouble);
        if (mailbox.status === "missing") throw await unknownMailbox(connection, mailboxId);
        if (count === 0) throw new Refusal(`${connection.url} did not answer as expected: ${mailbox.message}`);
    }
    if (isPartial) {
        io.err(`Stopped: ${count} of ${SECTION_IDS.length} parts were read; the others count as not checked.`);
    }
    io.err(usageLine(connection.usage()));
    return { evidence, isPartial };
}
