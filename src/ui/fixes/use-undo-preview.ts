import * as React from "react";
import type { JournalEntry } from "../../core/fixes/journal-entry";
import type { UndoPreview } from "../../core/fixes/prepare-undo";
import type { FixServices } from "../fix-services";
import { reason } from "../reason";

export type UndoPreviewState =
    | { readonly status: "preparing" }
    | { readonly status: "ready"; readonly preview: UndoPreview }
    | { readonly status: "failed"; readonly error: string };

/** Reads what stands there now; again whenever `look` changes. */
export function useUndoPreview({ prepareUndo }: FixServices, entry: JournalEntry, look: number): UndoPreviewState {
    const [state, setState] = React.useState<UndoPreviewState>({ status: "preparing" });
    React.useEffect(() => {
        const controller = new AbortController();
        const settle = (next: UndoPreviewState): void => {
            if (!controller.signal.aborted) setState(next);
        };
        setState({ status: "preparing" });
        prepareUndo(entry, controller.signal).then(
            (preview) => settle({ status: "ready", preview }),
            (error: unknown) => settle({ status: "failed", error: reason(error) }),
        );
        return () => controller.abort();
    }, [prepareUndo, entry, look]);
    return state;
}
