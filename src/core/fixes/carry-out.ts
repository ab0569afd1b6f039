import type { CancelSignal, Clock, DataverseClient, DataverseWriter } from "../port";
import type { Change } from "./change";
import { failureOf } from "./failure";
import type { FixResult, Moved, StepId, StepProgress, Unsure } from "./fix-result";
import { writeJournal, type JournalOutcome } from "./journal";
import { JOURNAL_VERSION, type JournalEntry } from "./journal-entry";
import { readBack, type ReadBack } from "./read-back";
import { compareState, readStates, type State } from "./read-states";
import { writeChanges, type WriteOutcome } from "./write-changes";

export interface Ports {
    readonly client: DataverseClient;
    readonly writer: DataverseWriter;
    readonly clock: Clock;
    readonly viewer: { readonly id?: string; readonly name?: string };
    readonly signal?: CancelSignal;
    onStep?(progress: StepProgress): void;
}

export interface Plan {
    readonly fixId: string;
    readonly mailboxId: string;
    readonly changes: readonly Change[];
    readonly undoes?: string;
}

type Changed = Extract<FixResult, { readonly outcome: "refused" | "failed" }>;
export type ReadAgain =
    | {
          readonly outcome: "asPreviewed";
          readonly states: ReadonlyMap<Change, State>;
          readonly changes: readonly Change[];
      }
    | Changed;

export function step(ports: Ports, id: StepId, state: StepProgress["state"]): void {
    ports.onStep?.({ step: id, state });
}

function nowAt(state: State | undefined): Moved["now"] {
    return state?.kind === "value" ? state.value : null;
}

/** Reads every place of the plan and goes on only when all of them hold what the preview showed. Rows deleted meanwhile are left out. */
export async function readAgain(ports: Ports, changes: readonly Change[]): Promise<ReadAgain> {
    step(ports, "readAgain", "running");
    try {
        const states = await readStates(ports, changes, ports.signal ? { signal: ports.signal } : {});
        const left = changes.filter(
            (change) => change.kind !== "delete" || compareState(change, states.get(change)) === "old",
        );
        const moved = left.filter((change) => compareState(change, states.get(change)) !== "old");
        step(ports, "readAgain", moved.length > 0 ? "failed" : "done");
        if (moved.length > 0) {
            const now = moved.map((change) => ({ change, now: nowAt(states.get(change)) }));
            return { outcome: "refused", reason: "changed", moved: now };
        }
        if (left.length === 0) return { outcome: "refused", reason: "nothingToDo" };
        return { outcome: "asPreviewed", states, changes: left };
    } catch (error) {
        step(ports, "readAgain", "failed");
        return { outcome: "failed", step: "readAgain", failure: failureOf(error) };
    }
}

/** Keeps what was written, in the state that it ended in. */
export async function record(
    ports: Ports,
    plan: Plan,
    changes: readonly Change[],
    state: JournalEntry["state"],
): Promise<JournalOutcome> {
    step(ports, "journal", "running");
    const { fixId, mailboxId, undoes } = plan;
    const journal = await writeJournal(ports.writer, {
        version: JOURNAL_VERSION,
        fixId,
        mailboxId,
        when: ports.clock.now(),
        who: ports.viewer,
        changes,
        state,
        ...(undoes === undefined ? {} : { undoes }),
    });
    step(ports, "journal", journal.kind === "note" ? "done" : "failed");
    return journal;
}

/** What somebody else wrote between reading again and the write; only that is named, not what they left alone. */
async function movedMeanwhile(ports: Ports, changes: readonly Change[]): Promise<readonly Moved[]> {
    try {
        const states = await readStates(ports, changes);
        return changes
            .filter((change) => compareState(change, states.get(change)) !== "old")
            .map((change) => ({ change, now: nowAt(states.get(change)) }));
    } catch {
        // That it changed is known either way; to what is not.
        return [];
    }
}

async function nothingWritten(ports: Ports, { failure }: WriteOutcome, changes: readonly Change[]): Promise<FixResult> {
    if (failure === undefined) return { outcome: "refused", reason: "nothingToDo" };
    if (failure.kind !== "conflict") return { outcome: "failed", step: "write", failure };
    return { outcome: "refused", reason: "changed", moved: await movedMeanwhile(ports, changes) };
}

const isNew = ({ found, change }: ReadBack): boolean =>
    found === "new" || (change.kind === "column" && change.trigger === true);

async function afterUnknown(
    ports: Ports,
    plan: Plan,
    write: WriteOutcome,
    back: readonly ReadBack[],
): Promise<FixResult> {
    const failure = write.failure ?? { kind: "defect", message: "" };
    const stored = (changes: readonly Change[]): readonly Change[] =>
        back.filter(({ change }) => changes.includes(change)).map((entry) => entry.stored);
    const open = back.filter(({ change }) => write.unknown.includes(change));
    if (open.every(({ found }) => found === "new")) {
        const written = stored([...write.written, ...write.unknown]);
        if (write.notWritten.length === 0) {
            const journal = await record(ports, plan, written, "done");
            const verified = "asPreviewed" as const;
            return { outcome: "done", written, verified, answerLost: true, journal, privilegesUnknown: false };
        }
        const journal = await record(ports, plan, written, "partly");
        return { outcome: "partly", written, notWritten: write.notWritten, failure, journal };
    }
    const unsure: readonly Unsure[] = open.map(({ change, found }) => ({ change, found }));
    // The planned values go into the journal: an undo looks first whether they stand there.
    const journal = await record(ports, plan, [...stored(write.written), ...write.unknown], "unsure");
    const { notWritten } = write;
    return { outcome: "unsure", written: stored(write.written), unsure, notWritten, failure, journal };
}

async function afterWritten(
    ports: Ports,
    plan: Plan,
    write: WriteOutcome,
    back: readonly ReadBack[],
): Promise<FixResult> {
    const ignored = back.filter((entry) => entry.found === "old" && !isNew(entry)).map(({ change }) => change);
    const kept = back.filter(({ change }) => !ignored.includes(change));
    const written = kept.map((entry) => entry.stored);
    if (written.length === 0) return { outcome: "ignored", changes: ignored };
    const { failure } = write;
    if (failure !== undefined || ignored.length > 0) {
        const journal = await record(ports, plan, written, "partly");
        const notWritten = [...ignored, ...write.notWritten];
        const why = failure ?? { kind: "defect", message: "The platform kept the old value." };
        return { outcome: "partly", written, notWritten, failure: why, journal };
    }
    const journal = await record(ports, plan, written, "done");
    const verified = kept.some(({ found }) => found === "unread")
        ? "unread"
        : kept.every(isNew)
          ? "asPreviewed"
          : "storedDifferently";
    return { outcome: "done", written, verified, answerLost: false, journal, privilegesUnknown: false };
}

/** Writes the changes, reads them back and keeps a record: the part of the sequence after which something may have been written. */
export async function carryOut(
    ports: Ports,
    plan: Plan,
    changes: readonly Change[],
    states: ReadonlyMap<Change, State>,
): Promise<FixResult> {
    step(ports, "write", "running");
    const write = await writeChanges(ports.writer, changes, states, ports.signal);
    step(ports, "write", write.failure === undefined ? "done" : write.unknown.length > 0 ? "unknown" : "failed");
    const touched = [...write.written, ...write.unknown];
    if (touched.length === 0) return nothingWritten(ports, write, changes);
    step(ports, "readBack", "running");
    const back = await readBack(ports, touched);
    step(ports, "readBack", back.some(({ found }) => found === "unread") ? "failed" : "done");
    return write.unknown.length > 0 ? afterUnknown(ports, plan, write, back) : afterWritten(ports, plan, write, back);
}
