import { carryOut, readAgain, type Ports } from "./carry-out";
import type { FixResult } from "./fix-result";
import type { UndoPreview } from "./prepare-undo";

export interface UndoRequest extends Ports {
    readonly preview: UndoPreview;
    /** The user saw the preview and agreed to exactly it. */
    readonly confirmed: boolean;
}

/** Takes an entry back, only where nobody changed the value since; the same sequence and results as a fix. */
export async function runUndo(request: UndoRequest): Promise<FixResult> {
    const { preview, confirmed } = request;
    const { entry, changes, moved } = preview;
    if (changes.length === 0) return { outcome: "refused", reason: "nothingToDo" };
    if (moved.length > 0) return { outcome: "refused", reason: "changed", moved };
    if (!confirmed) return { outcome: "notConfirmed" };
    const again = await readAgain(request, changes);
    if (again.outcome !== "asPreviewed") return again;
    const plan = { fixId: entry.fixId, mailboxId: entry.mailboxId, changes: again.changes, undoes: entry.when };
    return carryOut(request, plan, again.changes, again.states);
}
