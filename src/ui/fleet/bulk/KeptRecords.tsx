import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import { keptEntries } from "../../../core/fleet/bulk/kept-entries";
import type { BulkState } from "../../../core/fleet/bulk/run-bulk";
import { Notice } from "../../Notice";
import { reason } from "../../reason";
import { useCounted, useFleetServices } from "../fleet-context";

/** The way to keep what the notes of the mailboxes did not take. */
export function KeptRecords({ state }: { readonly state: BulkState }): React.ReactElement | null {
    const { texts, createFile } = useFleetServices();
    const counted = useCounted();
    const [said, setSaid] = React.useState("");
    const entries = keptEntries(state);
    if (entries.length === 0) return null;
    const save = async (): Promise<void> => {
        // Named by the first record, so that the files of two batches do not replace each other.
        const name = `mailbox-diagnostics-batch-${(entries[0]?.when ?? "").replace(/\W/g, "")}.json`;
        try {
            const file = createFile(name, "application/json");
            await file.write(`${JSON.stringify(entries, null, 2)}\n`);
            await file.close();
            setSaid(texts("ui.saved", { name }));
        } catch (error) {
            setSaid(texts("ui.saveFailed", { error: reason(error) }));
        }
    };
    return (
        <Notice sign="warning" title={counted("ui.fleet.bulk.kept", entries.length)}>
            <DefaultButton text={texts("ui.fleet.bulk.kept.save")} onClick={() => void save()} />
            <p>{said}</p>
        </Notice>
    );
}
