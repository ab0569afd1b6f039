import * as React from "react";
import { bulkNotes } from "../../../core/fleet/bulk/bulk-notes";
import type { BulkPreview } from "../../../core/fleet/bulk/prepare-bulk";
import { sayView } from "../../../core/report/view-model-context";
import { useFleetServices, useFleetViewContext } from "../fleet-context";

/** What the fix says of its mailboxes, once for the whole batch. */
export function BulkNotes({ preview }: { readonly preview: BulkPreview }): React.ReactElement | null {
    const { texts } = useFleetServices();
    const context = useFleetViewContext(preview.preparedAt);
    const notes = React.useMemo(() => bulkNotes(preview).map((note) => sayView(context, note)), [preview, context]);
    if (notes.length === 0) return null;
    return (
        <ul className="mbx-steps" aria-label={texts("ui.fleet.bulk.notes")}>
            {notes.map((note) => (
                <li key={note}>{note}</li>
            ))}
        </ul>
    );
}
