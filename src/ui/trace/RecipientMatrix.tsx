import * as React from "react";
import type { MatrixCellView, TraceView } from "../../core/trace/view/trace-view";
import { DataTable } from "../DataTable";
import { usePanelServices } from "../panel-context";
import { StatusIcon } from "../StatusIcon";
import { OUTCOME_SIGNS } from "./CheckList";

function Cell({ outcome, text }: MatrixCellView): React.ReactElement {
    return (
        <span className="mbx-row mbx-title">
            <StatusIcon sign={OUTCOME_SIGNS[outcome]} />
            <span dir="auto">{text}</span>
        </span>
    );
}

/** One row for each recipient, one column for each thing that has to be right. */
export function RecipientMatrix({ matrix }: Pick<TraceView, "matrix">): React.ReactElement {
    const { texts } = usePanelServices();
    const title = texts("trace.part.matrix");
    const { head, rows, left } = matrix;
    return (
        <div className="mbx-section">
            <h4>{title}</h4>
            {rows.length === 0 ? (
                <p>{texts("trace.part.noMatrix")}</p>
            ) : (
                <DataTable
                    label={title}
                    head={head}
                    rows={rows.map(({ key, address, field, cells }) => ({
                        key,
                        cells: [
                            <bdi key="address">{address}</bdi>,
                            field,
                            ...cells.map((cell, index) => <Cell key={head[index + 2] ?? index} {...cell} />),
                        ],
                    }))}
                />
            )}
            {left !== undefined && <p>{left}</p>}
        </div>
    );
}
