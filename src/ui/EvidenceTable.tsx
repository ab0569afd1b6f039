import * as React from "react";
import type { EvidenceView } from "../core/report/view-model-context";
import { DataTable } from "./DataTable";
import { usePanelServices } from "./panel-context";
import { RecordButton } from "./RecordButton";
import { TimeLabel } from "./TimeLabel";

export interface EvidenceTableProps {
    readonly label: string;
    readonly evidence: readonly EvidenceView[];
}

/** The rows that prove a claim: where each value stands, what it is, what it means and when it was read. */
export function EvidenceTable({ label, evidence }: EvidenceTableProps): React.ReactElement {
    const { texts } = usePanelServices();
    const head = ["column", "table", "value", "meaning", "readAt", "record"].map((id) => texts(`column.${id}`));
    const rows = evidence.map((proof, index) => ({
        key: `${proof.record.id}.${proof.column}.${index}`,
        cells: [
            proof.column,
            proof.tableLabel,
            proof.value,
            proof.label ?? "",
            <TimeLabel key="time" time={proof.readAt} />,
            <RecordButton key="record" record={proof.record} />,
        ],
    }));
    return <DataTable label={label} head={head} rows={rows} />;
}
