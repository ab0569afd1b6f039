import * as React from "react";
import type { TraceView } from "../../core/trace/view/trace-view";
import { DataTable } from "../DataTable";
import { usePanelServices } from "../panel-context";
import { TimeLabel } from "../TimeLabel";

/** The way of the email and of the mailbox since, oldest first. */
export function Timeline({ entries }: { readonly entries: TraceView["timeline"] }): React.ReactElement {
    const { texts } = usePanelServices();
    const title = texts("trace.part.timeline");
    return (
        <div className="mbx-section">
            <h4>{title}</h4>
            <DataTable
                label={title}
                head={[texts("trace.part.when"), texts("trace.part.what")]}
                rows={entries.map(({ key, time, text }) => ({
                    key,
                    cells: [
                        <TimeLabel key="time" time={time} />,
                        <span key="text" dir="auto">
                            {text}
                        </span>,
                    ],
                }))}
            />
        </div>
    );
}
