import * as React from "react";
import type { Fleet, Host } from "../../core/fleet/fleet";
import { groupRows, type GroupBy, type RowGroup } from "../../core/fleet/rows/group-rows";
import { selectRows, type RowFilter, type RowSort } from "../../core/fleet/rows/select-rows";

export interface RowsRequest {
    readonly filter: RowFilter;
    readonly sort: RowSort;
    readonly groupBy?: GroupBy;
}

export interface ShownRows {
    readonly fleet: Fleet;
    readonly rows: Uint32Array;
    readonly groups?: readonly RowGroup[];
}

/**
 * The rows that pass the filter, sorted and grouped. While a selection is under way the one before stays. A growing fleet does not interrupt
 * it, or the table would stay empty until all pages are read; another request does.
 */
export function useRows(
    fleet: Fleet | undefined,
    request: RowsRequest,
    host: Host,
): { readonly shown?: ShownRows; readonly isBusy: boolean } {
    const [shown, setShown] = React.useState<ShownRows>();
    const [isBusy, setBusy] = React.useState(false);
    const newest = React.useRef(fleet);
    const wake = React.useRef<() => void>(() => undefined);

    React.useEffect(() => {
        newest.current = fleet;
        wake.current();
    }, [fleet]);

    React.useEffect(() => {
        const controller = new AbortController();
        const { signal } = controller;
        let selected: Fleet | undefined;
        let running = false;
        const run = async (): Promise<void> => {
            if (running) return;
            running = true;
            while (!signal.aborted && newest.current !== undefined && newest.current !== selected) {
                const current = newest.current;
                setBusy(true);
                const rows = await selectRows(current.table, request.filter, request.sort, host, signal);
                const groups =
                    request.groupBy === undefined
                        ? undefined
                        : await groupRows(current.table, rows, request.groupBy, host, signal);
                if (signal.aborted) return;
                selected = current;
                setShown({ fleet: current, rows, ...(groups === undefined ? {} : { groups }) });
            }
            running = false;
            if (!signal.aborted) setBusy(false);
        };
        const start = (): void => {
            run().catch((error: unknown) => {
                // An aborted selection ends by throwing; anything else is a defect that the error boundary shows.
                if (!signal.aborted) {
                    setShown(() => {
                        throw error;
                    });
                }
            });
        };
        wake.current = start;
        start();
        return () => controller.abort();
    }, [request, host]);

    return { ...(shown === undefined ? {} : { shown }), isBusy };
}
