import * as React from "react";
import type { Fleet } from "../../core/fleet/fleet";
import { sectionView } from "../../core/report/view-model-context";
import { useFleetServices, useFleetViewContext } from "./fleet-context";

export type DayRows =
    | { readonly status: "none" }
    | { readonly status: "reading" }
    | { readonly status: "ok"; readonly rows: Uint32Array }
    | { readonly status: "unread"; readonly why: string };

const NONE: DayRows = { status: "none" };

/** The mailboxes with alerts on a chosen day, which only the environment knows. */
export function useDayRows(fleet: Fleet, day: string | undefined): DayRows {
    const { readAlertDay } = useFleetServices();
    const context = useFleetViewContext(fleet.readAt);
    const [rows, setRows] = React.useState<DayRows>(NONE);
    const { table, phase } = fleet;
    const isComplete = phase === "done";
    React.useEffect(() => {
        if (day === undefined) {
            setRows(NONE);
            return undefined;
        }
        const controller = new AbortController();
        const show = (next: DayRows): void => {
            if (!controller.signal.aborted) setRows(next);
        };
        setRows({ status: "reading" });
        readAlertDay(table, day, controller.signal).then(
            (section) => {
                const view = sectionView(context, section);
                show(view.status === "ok" ? { status: "ok", rows: view.value } : { status: "unread", why: view.why });
            },
            (error: unknown) => show({ status: "unread", why: error instanceof Error ? error.message : String(error) }),
        );
        return () => controller.abort();
        // Rows of mailboxes that were not read yet are missing, so the day is read again when all are there.
    }, [day, table, isComplete, context, readAlertDay]);
    return rows;
}
