import * as React from "react";
import { fleetNotes, fleetTexts } from "../../core/fleet/view-model/fleet-row";
import type { GroupBy } from "../../core/fleet/rows/group-rows";
import type { RowSort, SortColumn } from "../../core/fleet/rows/select-rows";
import type { Fleet } from "../../core/fleet/fleet";
import { StatusIcon, type StatusSign } from "../StatusIcon";
import type { Severity } from "../../core/model/finding";
import { useCounted, useFleetServices, useFleetViewContext } from "./fleet-context";
import type { Lines } from "./grid-lines";
import { groupTitle } from "./groups";
import { VirtualGrid, type GridColumn, type GridLine } from "./VirtualGrid";

export interface MailboxTableProps {
    readonly fleet: Fleet;
    readonly lines: Lines;
    readonly groupBy: GroupBy | undefined;
    readonly sort: RowSort;
    readonly isRtl: boolean;
    /** Another one when the reader asked for other lines. */
    readonly resetKey: unknown;
    readonly onSort: (column: string) => void;
    readonly onToggleGroup: (key: string) => void;
}

const SIGNS: Readonly<Record<Severity, StatusSign>> = { blocking: "problem", degraded: "warning", advice: "info" };

/** What a reader looks for first stands first. */
const COLUMNS: readonly { readonly id: SortColumn; readonly width: number }[] = [
    { id: "name", width: 190 },
    { id: "cause", width: 270 },
    { id: "since", width: 150 },
    { id: "owner", width: 150 },
    { id: "regarding", width: 150 },
    { id: "profile", width: 170 },
    { id: "approval", width: 110 },
    { id: "incoming", width: 90 },
    { id: "outgoing", width: 90 },
    { id: "appointments", width: 120 },
    { id: "lastProcessed", width: 150 },
    { id: "alerts", width: 80 },
    { id: "businessUnit", width: 150 },
    { id: "server", width: 180 },
];

function causeCell(cause: string, notes: readonly string[], severity: Severity | undefined): React.ReactNode {
    const text = [cause, ...notes].join(" · ");
    if (severity === undefined) return text;
    return (
        <span className="mbx-grid-sign" title={text}>
            <StatusIcon sign={SIGNS[severity]} />
            <span className="mbx-grid-text" dir="auto">
                {text}
            </span>
        </span>
    );
}

/** All mailboxes that pass the filter. Drawn again only for other lines, not for each step of the section around it. */
export const MailboxTable = React.memo(function MailboxTable(props: MailboxTableProps): React.ReactElement {
    const { fleet, lines, groupBy, sort, isRtl, resetKey, onSort, onToggleGroup } = props;
    const { texts, openMailbox } = useFleetServices();
    const counted = useCounted();
    const context = useFleetViewContext(fleet.readAt);
    const { table } = fleet;

    const columns = React.useMemo<readonly GridColumn[]>(
        () =>
            COLUMNS.map(({ id, width }) => ({
                id,
                label: texts(`fleet.column.${id}`),
                width,
                isSortable: true,
                isNumber: id === "alerts",
            })),
        [texts],
    );
    const words = React.useMemo(() => fleetTexts(table, context), [table, context]);
    const lineAt = React.useCallback(
        (index: number, cellLimit: number): GridLine => {
            const line = lines.at(index);
            if (line === undefined) return { cells: [] };
            if (line.kind === "group") {
                const title = groupTitle(groupBy ?? "cause", line.group.label, texts);
                return {
                    cells: [
                        <GroupHeading
                            key="heading"
                            isOpen={line.isOpen}
                            text={counted("ui.fleet.group.heading", line.group.rows.length, { title })}
                        />,
                    ],
                    isOpen: line.isOpen,
                    level: 1,
                };
            }
            const { row } = line;
            const cell = (id: SortColumn): React.ReactNode =>
                id === "cause"
                    ? causeCell(words.cause(row), fleetNotes(table, row, context), table.severity(row))
                    : words[id](row);
            return {
                cells: COLUMNS.slice(0, cellLimit).map(({ id }) => cell(id)),
                ...(lines.isGrouped ? { level: 2 } : {}),
            };
        },
        [lines, groupBy, texts, counted, table, context, words],
    );
    const activate = React.useCallback(
        (index: number): void => {
            const line = lines.at(index);
            if (line?.kind === "group") onToggleGroup(line.group.key);
            else if (line !== undefined) openMailbox(table.id(line.row), table.name(line.row));
        },
        [lines, table, openMailbox, onToggleGroup],
    );
    return (
        <VirtualGrid
            label={texts("ui.fleet.mailboxes")}
            hint={texts(lines.isGrouped ? "ui.fleet.grid.hintGrouped" : "ui.fleet.grid.hint")}
            columns={columns}
            count={lines.count}
            isTree={lines.isGrouped}
            isRtl={isRtl}
            lineAt={lineAt}
            onActivate={activate}
            sort={sort}
            onSort={onSort}
            resetKey={resetKey}
        />
    );
});

function GroupHeading({ isOpen, text }: { readonly isOpen: boolean; readonly text: string }): React.ReactElement {
    return (
        <span className="mbx-grid-sign">
            <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
                <path d={isOpen ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} className={isOpen ? "" : "mbx-mirrored"} />
            </svg>
            <span dir="auto">{text}</span>
        </span>
    );
}
