import { fleetCsvColumns } from "../../core/fleet/view-model/fleet-row";
import { writeCsv } from "../../core/fleet/rows/write-csv";
import type { FleetTable } from "../../core/fleet/table/fleet-table";
import type { CancelSignal } from "../../core/port";
import type { FleetServices } from "./fleet-services";

export interface ExportRequest {
    readonly table: FleetTable;
    readonly rows: Uint32Array;
    /** ISO 8601 in UTC. */
    readonly readAt: string;
    readonly services: FleetServices;
    readonly signal: CancelSignal;
}

/** Writes all rows into a file, piece by piece, and gives its name, which holds the day and nothing personal. */
export async function exportRows({ table, rows, readAt, services, signal }: ExportRequest): Promise<string> {
    const name = `mailbox-fleet-${readAt.slice(0, 10)}.csv`;
    const { texts, formatter } = services;
    const context = { t: texts, formatter, now: readAt };
    const file = services.createFile(name, "text/csv");
    await writeCsv(rows, fleetCsvColumns(table, context), services.host, (text) => file.write(text), signal);
    await file.close();
    return name;
}
