import type { JournalEntry } from "../../fixes/journal-entry";
import type { BulkState } from "./run-bulk";

/** Records of changes that the notes of their mailboxes did not take; whoever runs the batch keeps them. */
export function keptEntries({ results }: Pick<BulkState, "results">): readonly JournalEntry[] {
    return [...results.values()].flatMap((result) =>
        "journal" in result && result.journal.kind === "kept" ? [result.journal.entry] : [],
    );
}
