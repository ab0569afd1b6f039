import * as React from "react";
import { ROW_HEIGHT, type GridColumn, type VirtualGridProps } from "./VirtualGrid";

export interface GridRowProps {
    readonly line: number;
    readonly columns: readonly GridColumn[];
    /** The class of each column that gives its cells their width. */
    readonly widths: readonly string[];
    readonly lineAt: VirtualGridProps["lineAt"];
    /** How many cells to draw, from the first. */
    readonly cellLimit: number;
    /** The column whose cell takes the focus; -1 where another line has it. */
    readonly activeColumn: number;
    readonly onFocus: (line: number, column: number) => void;
    readonly onActivate?: (line: number) => void;
}

function columnOf({ target }: React.SyntheticEvent): number {
    const cell = target instanceof Element ? target.closest("[aria-colindex]") : null;
    return Number(cell?.getAttribute("aria-colindex") ?? 1) - 1;
}

/** One line of the grid. It is drawn again only when its content or its focus changes, because scrolling draws the grid at every step. */
export const GridRow = React.memo(function GridRow({
    line,
    columns,
    widths,
    lineAt,
    cellLimit,
    activeColumn,
    onFocus,
    onActivate,
}: GridRowProps): React.ReactElement {
    const { cells, isOpen, level } = lineAt(line, cellLimit);
    const spans = isOpen !== undefined;
    const isPartial = !spans && cells.length < columns.length;
    return (
        // The keys of all cells are taken by the grid around them.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
            role="row"
            aria-rowindex={line + 2}
            className={`mbx-grid-row mbx-grid-line${spans ? " mbx-grid-group" : ""}${isPartial ? " mbx-grid-partial" : ""}`}
            style={{ top: line * ROW_HEIGHT, height: ROW_HEIGHT }}
            {...(isOpen === undefined ? {} : { "aria-expanded": isOpen })}
            {...(level === undefined ? {} : { "aria-level": level })}
            onFocus={(event) => onFocus(line, columnOf(event))}
            onClick={(event) => columnOf(event) === 0 && onActivate?.(line)}
        >
            {cells.map((cell, index) => {
                const isActive = index === activeColumn || (spans && index === 0 && activeColumn >= 0);
                const isNumber = columns[index]?.isNumber === true;
                const isOpener = index === 0 && onActivate !== undefined;
                // One element for each cell: a screenful has hundreds of them, and each is drawn again while scrolling.
                return (
                    <div
                        key={columns[index]?.id ?? index}
                        role={index === 0 ? "rowheader" : "gridcell"}
                        aria-colindex={index + 1}
                        {...(spans ? { "aria-colspan": columns.length } : {})}
                        className={`mbx-grid-cell ${spans ? "" : widths[index]}${isNumber ? " mbx-grid-number" : ""}${isOpener ? " mbx-grid-open" : ""}`}
                        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                        tabIndex={isActive ? 0 : -1}
                        data-active={isActive}
                        {...(isNumber || typeof cell !== "string" ? {} : { dir: "auto" })}
                        {...(typeof cell === "string" && cell !== "" ? { title: cell } : {})}
                    >
                        {cell}
                    </div>
                );
            })}
        </div>
    );
});
