import type { DataverseWriter, RequestOptions } from "../core/port";
import { withTimeout } from "./with-retry";

/** Longer than for reads: plug-ins and platform checks run within a write, up to two minutes. */
export const WRITE_TIMEOUT_MS = 120_000;

/**
 * Ends each request after the time. Nothing is ever repeated: a write without an answer may have been made, and only its reader can find out.
 */
export function withWriteTimeout(writer: DataverseWriter, timeoutMs: number = WRITE_TIMEOUT_MS): DataverseWriter {
    const limited = <T, O extends RequestOptions>(
        work: (options: O) => Promise<T>,
        options: O | undefined,
    ): Promise<T> => withTimeout((inner) => work({ ...options, ...inner } as O), timeoutMs, options?.signal);
    const { associate, disassociate } = writer;
    return {
        readRow: (row, columns, options) => limited((inner) => writer.readRow(row, columns, inner), options),
        updateRow: (row, values, options) => limited((inner) => writer.updateRow(row, values, inner), options),
        createRow: (table, values, options) => limited((inner) => writer.createRow(table, values, inner), options),
        deleteRow: (row, options) => limited((inner) => writer.deleteRow(row, inner), options),
        ...(associate && { associate: (link, options) => limited((inner) => associate(link, inner), options) }),
        ...(disassociate && {
            disassociate: (link, options) => limited((inner) => disassociate(link, inner), options),
        }),
    };
}
