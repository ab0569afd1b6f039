import * as React from "react";
import type { Fleet, Host } from "../../core/fleet/fleet";
import { groupRows, type GroupBy, type RowGroup } from "../../core/fleet/rows/group-rows";
import { nextTurn } from "../../core/fleet/turn";
import { selectRows, type RowFilter, type RowSort } from "../../core/fleet/rows/select-rows";

export interface RowsRequest {
    readonly filter: RowFilter;
    readonly sort: RowSort;
    readonly groupBy?: GroupBy;
}

export interface ShownRows {
    readonly fleet: Fleet;
    /** What was asked for. */
    readonly request: RowsRequest;
    readonly rows: Uint32Array;
    readonly groups?: readonly RowGroup[];
}

export interface RowsState {
    /** Absent until the first selection ends. */
    readonly shown?: ShownRows;
    readonly isBusy: boolean;
}

/**
 * The rows that pass the filter, sorted and grouped. While a selection is under way the one before stays. A growing fleet does not interrupt
 * it, or the table would stay empty until all pages are read; another request does.
 */
export function useRows(fleet: Fleet | undefined, request: RowsRequest, host: Host): RowsState {
    const [state, setState] = React.useState<RowsState>({ isBusy: false });
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
                setState((now) => ({ ...now, isBusy: true }));
                const rows = await selectRows(current.table, request.filter, request.sort, host, signal);
                const groups =
                    request.groupBy === undefined
                        ? undefined
                        : await groupRows(current.table, rows, request.groupBy, host, signal);
                // Drawing is a task of its own: together with the last slice it would hold the thread for too long.
                await nextTurn(host);
                if (signal.aborted) return;
                selected = current;
                setState({
                    shown: { fleet: current, request, rows, ...(groups === undefined ? {} : { groups }) },
                    isBusy: newest.current !== current,
                });
            }
            running = false;
        };
        const start = (): void => {
            run().catch((error: unknown) => {
                // An aborted selection ends by throwing; anything else is a defect that the error boundary shows.
                if (!signal.aborted) {
                    setState(() => {
                        throw error;
                    });
                }
            });
        };
        wake.current = start;
        start();
        return () => controller.abort();
    }, [request, host]);

    return state;
}
