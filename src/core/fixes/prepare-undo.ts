import { isLater } from "../facts/time";
import type { Message } from "../model/finding";
import type { Scalar } from "../model/row";
import type { RequestOptions } from "../port";
import { reverse, type Change } from "./change";
import type { Moved } from "./fix-result";
import type { JournalEntry } from "./journal-entry";
import { compareState, readStates, type ReadPorts } from "./read-states";
import { mayUndo } from "./written-columns";

export interface UndoPlan {
    /** What an undo writes, newest change first. */
    readonly changes: readonly Change[];
    /** What cannot be taken back: deleted rows, tests that ran. */
    readonly lost: readonly Change[];
}

/** What taking an entry back writes as long as nothing changed since. */
export function undoPlan(entry: JournalEntry): UndoPlan {
    const newestFirst = [...entry.changes].reverse();
    const changes = newestFirst.flatMap((change) => (mayUndo(change) ? (reverse(change) ?? []) : []));
    return { changes, lost: newestFirst.filter((change) => !mayUndo(change) || reverse(change) === undefined) };
}

/** An undo as things stand now: `from` of each change is the present value. */
export interface UndoPreview extends UndoPlan {
    readonly entry: JournalEntry;
    /** Somebody changed these since, so nothing is taken back. */
    readonly moved: readonly Moved[];
    /** What the platform itself changed since, worth knowing before confirming. */
    readonly notes: readonly Message[];
}

/** The platform moves the start date forward with every email that it reads; a later date is therefore no one's decision. */
function movedByPlatform({ table, ...change }: Change, now: Scalar): now is string {
    if (change.kind !== "column" || table !== "mailbox" || change.column !== "processemailreceivedafter") return false;
    return typeof now === "string" && typeof change.from === "string" && isLater(now, change.from);
}

/** Reads what stands there now and works out what an undo would write. Throws DataverseError when that cannot be read. */
export async function prepareUndo(
    ports: ReadPorts,
    entry: JournalEntry,
    options: RequestOptions = {},
): Promise<UndoPreview> {
    const plan = undoPlan(entry);
    const states = await readStates(ports, plan.changes, options);
    const moved: Moved[] = [];
    const notes: Message[] = [];
    const changes = plan.changes.map((change) => {
        const state = states.get(change);
        const found = compareState(change, state);
        if (found === "old") return change;
        const now = state?.kind === "value" ? state.value : null;
        if (found === "other" && movedByPlatform(change, now)) {
            notes.push({ key: "fix.undo.movedOn", data: { presentOn: now } });
            return { ...change, from: now };
        }
        moved.push({ change, now });
        return change;
    });
    return { entry, changes, lost: plan.lost, moved, notes };
}
