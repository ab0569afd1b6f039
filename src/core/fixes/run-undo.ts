import { carryOut, readAgain, type Ports } from "./carry-out";
import { reverse, type Change } from "./change";
import type { FixResult } from "./fix-result";
import type { JournalEntry } from "./journal-entry";

/**
 * The columns that fixes of this product write. A note can be written by anyone, so an undo touches nothing else, whatever the note says.
 */
export const WRITTEN_COLUMNS: ReadonlySet<string> = new Set([
    "mailbox.processemailreceivedafter",
    "mailbox.emailrouteraccessapproval",
    "mailbox.incomingemaildeliverymethod",
    "mailbox.outgoingemaildeliverymethod",
    "mailbox.actdeliverymethod",
    "mailbox.emailserverprofile",
    "mailbox.statecode",
    "mailbox.statuscode",
    "mailbox.ownerid",
    "emailserverprofile.processemailsreceivedafter",
    "usersettings.incomingemailfilteringmethod",
    "queue.incomingemailfilteringmethod",
    "queue.emailaddress",
    "systemuser.internalemailaddress",
    "organization.orgdborgsettings",
    "organization.emailcorrelationenabled",
    "organization.ignoreinternalemail",
    "organization.isfolderbasedtrackingenabled",
    "organization.unresolveemailaddressifmultiplematch",
]);

function mayUndo(change: Change): boolean {
    if (change.kind !== "column") return true;
    if (change.column === "orgdborgsettings" && change.setting === undefined) return false;
    return WRITTEN_COLUMNS.has(`${change.table}.${change.column}`);
}

export interface UndoPlan {
    /** What an undo writes, newest change first. */
    readonly changes: readonly Change[];
    /** What cannot be taken back: deleted rows, tests that ran. */
    readonly lost: readonly Change[];
}

/** What taking an entry back would write. */
export function undoPlan(entry: JournalEntry): UndoPlan {
    const newestFirst = [...entry.changes].reverse();
    const changes = newestFirst.flatMap((change) => (mayUndo(change) ? (reverse(change) ?? []) : []));
    return { changes, lost: newestFirst.filter((change) => !mayUndo(change) || reverse(change) === undefined) };
}

export interface UndoRequest extends Ports {
    readonly entry: JournalEntry;
    readonly confirmed: boolean;
}

/** Takes an entry back, only where nobody changed the value since; the same sequence and results as a fix. */
export async function runUndo(request: UndoRequest): Promise<FixResult> {
    const { entry, confirmed } = request;
    const { changes } = undoPlan(entry);
    if (changes.length === 0) return { outcome: "refused", reason: "nothingToDo" };
    if (!confirmed) return { outcome: "notConfirmed" };
    const again = await readAgain(request, changes);
    if (again.outcome !== "asPreviewed") return again;
    const plan = { fixId: entry.fixId, mailboxId: entry.mailboxId, changes: again.changes, undoes: entry.when };
    return carryOut(request, plan, again.changes, again.states);
}
