import * as React from "react";
import type { BulkPreview, BulkRow } from "../../../core/fleet/bulk/prepare-bulk";
import { describeBulkResult } from "../../../core/fleet/bulk/bulk-result";
import type { BulkState } from "../../../core/fleet/bulk/run-bulk";
import { changeView } from "../../../core/report/view-model-changes";
import { sayView, type ViewContext } from "../../../core/report/view-model-context";
import { useFleetServices, useFleetViewContext } from "../fleet-context";
import { VirtualGrid, type GridLine } from "../VirtualGrid";

export interface BulkTableProps {
    readonly preview: BulkPreview;
    readonly state?: BulkState;
    readonly isRtl: boolean;
}

function planOf(row: BulkRow, context: ViewContext): string {
    const { t } = context;
    switch (row.state) {
        case "ready":
            return row.preview.changes
                .map((change) => {
                    const { label, from, to } = changeView(context, change);
                    return t("ui.fleet.bulk.change", { label, from: from.text, to: to.text });
                })
                .join("; ");
        case "skipped":
            return sayView(context, row.reason);
        case "unread":
            return t("ui.fleet.bulk.unread", { message: row.failure.message });
    }
}

function resultOf(row: BulkRow, state: BulkState | undefined, context: ViewContext): string {
    const { t } = context;
    if (row.state !== "ready") return t("ui.fleet.bulk.leftOut");
    const result = state?.results.get(row.mailboxId);
    if (result === undefined) {
        if (state === undefined) return t("ui.fleet.bulk.planned");
        return t(`ui.fleet.bulk.${state.phase === "cancelled" ? "notReached" : "waiting"}`);
    }
    return sayView(context, describeBulkResult(result));
}

/** Every mailbox of the batch: what would be written, and what became of it. */
export function BulkTable({ preview, state, isRtl }: BulkTableProps): React.ReactElement {
    const { texts, now } = useFleetServices();
    const context = useFleetViewContext(React.useRef(now()).current);
    const columns = React.useMemo(
        () => [
            { id: "mailbox", label: texts("ui.fleet.bulk.mailbox"), width: 170 },
            { id: "plan", label: texts("ui.fleet.bulk.plan"), width: 290 },
            { id: "result", label: texts("ui.fleet.bulk.result"), width: 300 },
        ],
        [texts],
    );
    const lineAt = React.useCallback(
        (index: number): GridLine => {
            const row = preview.rows[index];
            if (row === undefined) return { cells: [] };
            return { cells: [row.name, planOf(row, context), resultOf(row, state, context)] };
        },
        [preview, state, context],
    );
    return (
        <VirtualGrid
            label={texts("ui.fleet.bulk.batch")}
            hint={texts("ui.fleet.bulk.hint")}
            columns={columns}
            count={preview.rows.length}
            isRtl={isRtl}
            lineAt={lineAt}
        />
    );
}
