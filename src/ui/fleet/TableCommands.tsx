import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import { bulkFixes } from "../../core/fleet/bulk/prepare-bulk";
import type { FleetTable } from "../../core/fleet/table/fleet-table";
import { DownIcon } from "../DownIcon";
import type { BulkWish } from "./bulk/bulk-wish";
import { exportRows } from "./export-rows";
import { useCounted, useFleetServices } from "./fleet-context";

export interface TableCommandsProps {
    readonly table: FleetTable;
    readonly rows: Uint32Array;
    /** ISO 8601 in UTC. */
    readonly readAt: string;
    readonly canFix: boolean;
    readonly onFix: (wish: BulkWish) => void;
}

/** What can be done with the mailboxes that the table shows. */
export const TableCommands = React.memo(function TableCommands(props: TableCommandsProps): React.ReactElement {
    const { table, rows, readAt, canFix, onFix } = props;
    const services = useFleetServices();
    const { texts } = services;
    const counted = useCounted();
    const [said, setSaid] = React.useState("");
    const [running, setRunning] = React.useState<AbortController>();
    React.useEffect(() => () => running?.abort(), [running]);
    const save = async (): Promise<void> => {
        const controller = new AbortController();
        setRunning(controller);
        setSaid(counted("ui.fleet.csv.writing", rows.length));
        try {
            const name = await exportRows({ table, rows, readAt, services, signal: controller.signal });
            setSaid(texts("ui.saved", { name }));
        } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            setSaid(
                controller.signal.aborted
                    ? texts("ui.fleet.csv.cancelled")
                    : texts("ui.saveFailed", { error: message }),
            );
        }
        setRunning(undefined);
    };
    return (
        <>
            <div className="mbx-row" role="group" aria-label={texts("ui.fleet.tableCommands")}>
                {running === undefined ? (
                    <DefaultButton text={counted("ui.fleet.csv", rows.length)} onClick={() => void save()} />
                ) : (
                    <DefaultButton text={texts("ui.fleet.csv.cancel")} onClick={() => running.abort()} />
                )}
                {canFix && (
                    <DefaultButton
                        text={texts("ui.fleet.fixShown")}
                        disabled={rows.length === 0}
                        allowDisabledFocus
                        onRenderMenuIcon={() => <DownIcon />}
                        menuProps={{
                            items: bulkFixes().map(({ id }) => {
                                const title = texts(`fix.${id}.title`);
                                return {
                                    key: id,
                                    text: title,
                                    onClick: () => onFix({ fixId: id, title, filter: { rows }, table }),
                                };
                            }),
                        }}
                    />
                )}
            </div>
            <p role="status">{said}</p>
        </>
    );
});
