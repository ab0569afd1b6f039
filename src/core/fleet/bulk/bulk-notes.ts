import { reverse } from "../../fixes/change";
import { mayUndo } from "../../fixes/written-columns";
import type { Message } from "../../model/finding";
import type { BulkPreview } from "./prepare-bulk";

/** More than these would be a text for each mailbox, which the form of that mailbox shows. */
const MOST = 6;

/** What is worth knowing before the batch is confirmed: what the fix says of its mailboxes, each sentence once, and whether it can be undone. */
export function bulkNotes({ rows }: BulkPreview): readonly Message[] {
    const ready = rows.flatMap((row) => (row.state === "ready" ? [row.preview] : []));
    if (ready.length === 0) return [];
    const said = new Map<string, Message>();
    for (const { guards } of ready) {
        for (const { message } of guards) {
            if (said.size < MOST) said.set(`${message.key} ${JSON.stringify(message.data)}`, message);
        }
    }
    const canUndo = ready.every(({ changes }) =>
        changes.every((change) => mayUndo(change) && reverse(change) !== undefined),
    );
    return [...said.values(), { key: `fleet.bulk.${canUndo ? "undo" : "noUndo"}`, data: {} }];
}
