import * as React from "react";
import type { RowSort, SortColumn } from "../../core/fleet/rows/select-rows";
import type { FleetModel } from "../../core/fleet/view-model/fleet-model";
import { Notice } from "../Notice";
import type { BulkWish } from "./bulk/bulk-wish";
import { FilterBar } from "./FilterBar";
import { useCounted, useFleetServices } from "./fleet-context";
import { groupedLines, plainLines } from "./grid-lines";
import { MailboxTable } from "./MailboxTable";
import { TableCommands } from "./TableCommands";
import { useAlertRows } from "./use-alert-rows";
import { useRows } from "./use-rows";
import type { Fleet } from "../../core/fleet/fleet";
import type { ChangeView, DashboardView } from "./use-view-state";

export interface TableSectionProps {
    readonly fleet: Fleet;
    readonly model: FleetModel;
    readonly view: DashboardView;
    readonly isRtl: boolean;
    readonly canFix: boolean;
    readonly onChange: ChangeView;
    readonly onFix: (wish: BulkWish) => void;
}

const NO_ROWS = new Uint32Array();
const NO_GROUPS: ReadonlySet<string> = new Set();
const WORST_FIRST: RowSort = { column: "cause", descending: false };

/** The mailboxes behind the pictures, as far as the filter lets them through. */
export function TableSection(props: TableSectionProps): React.ReactElement {
    const { fleet, model, view, isRtl, canFix, onChange, onFix } = props;
    const { texts, formatter, host } = useFleetServices();
    const counted = useCounted();
    const { filter, sort = WORST_FIRST, groupBy } = view;
    const alertRows = useAlertRows(fleet, view);
    const [open, setOpen] = React.useState(NO_GROUPS);
    const request = React.useMemo(
        () => ({
            // Rows of an older reading are numbers of other mailboxes.
            filter:
                alertRows.status === "ok" && alertRows.table === fleet.table
                    ? { ...filter, rows: alertRows.rows }
                    : filter,
            sort,
            ...(groupBy === undefined ? {} : { groupBy }),
        }),
        [filter, sort, groupBy, alertRows, fleet.table],
    );
    const { shown, isBusy } = useRows(fleet, request, host);
    const lines = React.useMemo(
        () => (shown?.groups === undefined ? plainLines(shown?.rows ?? NO_ROWS) : groupedLines(shown.groups, open)),
        [shown, open],
    );
    const toggleGroup = React.useCallback((key: string) => {
        setOpen((now) => {
            const next = new Set(now);
            if (!next.delete(key)) next.add(key);
            return next;
        });
    }, []);
    const onSort = React.useCallback(
        (id: string) => {
            const column = id as SortColumn;
            onChange({ sort: { column, descending: sort.column === column && !sort.descending } });
        },
        [sort, onChange],
    );
    const rows = shown?.rows ?? NO_ROWS;
    // The rows are numbers of the reading that they were chosen from, which can be an older one for a moment.
    const shownFleet = shown?.fleet ?? fleet;
    const isReading = alertRows.status === "reading";
    return (
        <section className="mbx-section" aria-label={texts("ui.fleet.mailboxes")} aria-busy={isBusy || isReading}>
            <h3>{texts("ui.fleet.mailboxes")}</h3>
            <FilterBar model={model} table={fleet.table} view={view} onChange={onChange} />
            {alertRows.status === "unread" && (
                <Notice sign="unknown" title={texts("ui.fleet.day.unread")}>
                    <p>{alertRows.why}</p>
                </Notice>
            )}
            <p role="status">
                {counted("ui.fleet.shown", rows.length, { all: formatter.number(shownFleet.table.size) })}
            </p>
            <TableCommands
                table={shownFleet.table}
                rows={rows}
                readAt={shownFleet.readAt}
                canFix={canFix && !isReading}
                onFix={onFix}
            />
            {lines.count === 0 ? (
                <p>{texts(isBusy || shown === undefined ? "ui.fleet.selecting" : "ui.fleet.noneShown")}</p>
            ) : (
                <MailboxTable
                    fleet={shownFleet}
                    lines={lines}
                    groupBy={shown?.groups === undefined ? undefined : groupBy}
                    sort={sort}
                    isRtl={isRtl}
                    resetKey={shown?.request}
                    onSort={onSort}
                    onToggleGroup={toggleGroup}
                />
            )}
        </section>
    );
}
