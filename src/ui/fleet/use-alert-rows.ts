import * as React from "react";
import type { Fleet } from "../../core/fleet/fleet";
import type { AlertChoice } from "../../core/fleet/read/read-alert-rows";
import type { FleetTable } from "../../core/fleet/table/fleet-table";
import { sectionView } from "../../core/report/view-model-context";
import { useFleetServices, useFleetViewContext } from "./fleet-context";

export type AlertRows =
    | { readonly status: "none" }
    | { readonly status: "reading" }
    | { readonly status: "ok"; readonly table: FleetTable; readonly rows: Uint32Array }
    | { readonly status: "unread"; readonly why: string };

const NONE: AlertRows = { status: "none" };

/** The mailboxes with alerts on a chosen day or with a chosen trace code, which only the environment knows. */
export function useAlertRows(fleet: Fleet, { day, traceCode }: AlertChoice): AlertRows {
    const { readAlertRows } = useFleetServices();
    const context = useFleetViewContext(fleet.readAt);
    const [rows, setRows] = React.useState<AlertRows>(NONE);
    const { table, phase } = fleet;
    const isComplete = phase === "done";
    React.useEffect(() => {
        if (day === undefined && traceCode === undefined) {
            setRows(NONE);
            return undefined;
        }
        const controller = new AbortController();
        const show = (next: AlertRows): void => {
            if (!controller.signal.aborted) setRows(next);
        };
        setRows({ status: "reading" });
        const choice = { ...(day === undefined ? {} : { day }), ...(traceCode === undefined ? {} : { traceCode }) };
        readAlertRows(table, choice, controller.signal).then(
            (section) => {
                const view = sectionView(context, section);
                show(
                    view.status === "ok"
                        ? { status: "ok", table, rows: view.value }
                        : { status: "unread", why: view.why },
                );
            },
            (error: unknown) => show({ status: "unread", why: error instanceof Error ? error.message : String(error) }),
        );
        return () => controller.abort();
        // Rows of mailboxes that were not read yet are missing, so they are read again when all are there.
    }, [day, traceCode, table, isComplete, context, readAlertRows]);
    return rows;
}
