import type { JournalEntry } from "../../core/fixes/journal-entry";
import type { PanelServices } from "../services";

/** Saves the record of a change as a file; its name holds no name or address. */
export function saveEntry({ saveFile }: PanelServices, entry: JournalEntry): Promise<void> {
    const day = entry.when.slice(0, 10);
    return saveFile(
        `mailbox-diagnostics-${entry.fixId}-${day}.json`,
        "application/json",
        JSON.stringify(entry, null, 2),
    );
}
