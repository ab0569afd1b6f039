import { Link } from "@fluentui/react";
import * as React from "react";
import type { RecordLink } from "../core/report/view-model-context";
import { usePanelServices } from "./panel-context";

/** Opens the row that a proof was read from; only its id where the host cannot open records. */
export function RecordButton({ record }: { readonly record: RecordLink }): React.ReactElement {
    const { texts, openRecord } = usePanelServices();
    if (openRecord === undefined) return <span>{record.id}</span>;
    return (
        <Link
            as="button"
            aria-label={texts("ui.openRecordOf", { table: record.table, id: record.id })}
            onClick={() => openRecord(record.table, record.id)}
        >
            {texts("ui.openRecord")}
        </Link>
    );
}
