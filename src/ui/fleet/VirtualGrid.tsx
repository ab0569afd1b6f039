import { mergeStyles } from "@fluentui/react";
import * as React from "react";
import { GridRow } from "./GridRow";
import { movedBy, openedBy, type GridPlace } from "./grid-keys";
import { placeLines, type Places } from "./place-lines";
import { useGridScroll } from "./use-grid-scroll";

export interface GridColumn {
    readonly id: string;
    readonly label: string;
    /** Least width in pixels. */
    readonly width: number;
    readonly isSortable?: boolean;
    readonly isNumber?: boolean;
}

/** What stands in the cells of one line. The first cell names the line. */
export interface GridLine {
    readonly cells: readonly React.ReactNode[];
    /** For lines that open and close others; their one cell spans all columns. */
    readonly isOpen?: boolean;
    readonly level?: number;
}

export interface GridSort {
    readonly column: string;
    readonly descending: boolean;
}

export interface VirtualGridProps {
    /** Names the grid for screen readers. */
    readonly label: string;
    /** Says which keys do what. */
    readonly hint: string;
    readonly columns: readonly GridColumn[];
    readonly count: number;
    readonly isTree?: boolean;
    readonly isRtl: boolean;
    /**
     * Gives a line, with its first cells up to the limit; it must be another function when the lines change, and the same one while they do
     * not.
     */
    readonly lineAt: (line: number, cellLimit: number) => GridLine;
    /** Enter, or a click on the first cell. */
    readonly onActivate?: (line: number) => void;
    readonly sort?: GridSort;
    readonly onSort?: (column: string) => void;
    /** Changes when the lines are others, so that the grid starts at the top again. */
    readonly resetKey?: unknown;
}

export const ROW_HEIGHT = 36;

/**
 * A grid that draws only the lines in its box and the one with the focus, so that a hundred thousand lines cost no more than forty. Screen
 * readers get the true number of lines and each line's own number.
 */
export function VirtualGrid(props: VirtualGridProps): React.ReactElement {
    const { label, hint, columns, count, isTree = false, isRtl, lineAt, onActivate, sort, onSort, resetKey } = props;
    const scroll = useGridScroll(count, ROW_HEIGHT, resetKey);
    const { box, first, last, page, reveal } = scroll;
    const [active, setActive] = React.useState<GridPlace>({ line: 0, column: 0 });
    const moves = React.useRef(false);
    const hintId = React.useRef(`mbx-grid-${Math.random().toString(36).slice(2)}`);
    const place: GridPlace = {
        line: Math.min(active.line, count - 1),
        column: Math.min(active.column, columns.length - 1),
    };

    // Sorting by a heading leaves the focus on it.
    React.useEffect(() => setActive(({ line, column }) => ({ line: Math.min(line, 0), column })), [resetKey]);

    // The cell exists only after drawing, and may stand outside the box until it is scrolled to.
    React.useLayoutEffect(() => {
        if (!moves.current) return;
        moves.current = false;
        const cell = box.current?.querySelector<HTMLElement>('[data-active="true"]');
        cell?.focus({ preventScroll: true });
        cell?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    });

    const activate = (line: number): void => {
        if (line >= 0) onActivate?.(line);
        else if (columns[place.column]?.isSortable === true) onSort?.(columns[place.column]?.id ?? "");
    };
    const onKeyDown = (event: React.KeyboardEvent): void => {
        if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            activate(place.line);
            return;
        }
        const isOpen = place.line < 0 ? undefined : lineAt(place.line, 1).isOpen;
        const withControl = event.ctrlKey || event.metaKey;
        const opening = withControl ? undefined : openedBy(event.key, isRtl);
        if (isOpen !== undefined && opening !== undefined) {
            event.preventDefault();
            if (opening !== isOpen) activate(place.line);
            return;
        }
        const size = { lines: count, columns: columns.length, page, isRtl };
        const next = movedBy(event.key, withControl, place, size);
        if (next === undefined) return;
        event.preventDefault();
        moves.current = true;
        reveal(next.line);
        setActive(next);
    };
    const onFocus = React.useCallback((line: number, column: number) => setActive({ line, column }), []);
    const onClickHead = (index: number): void => {
        onFocus(-1, index);
        if (columns[index]?.isSortable === true) onSort?.(columns[index]?.id ?? "");
    };

    const lines: number[] = [];
    for (let line = first; line <= last; line += 1) lines.push(line);
    // The line with the focus stays drawn and where it stands, or scrolling it out of the box would throw the focus away.
    if (place.line >= 0 && place.line < first) lines.unshift(place.line);
    if (place.line > last) lines.push(place.line);
    const elements = useElements(lines, scroll.isLeap, place.line);
    const partialCells = columnsBefore(columns, scroll.edge);
    const widths = React.useMemo(
        () => columns.map(({ width }) => mergeStyles({ flex: `${width} 0 ${width}px` })),
        [columns],
    );
    const leastWidth = columns.reduce((sum, column) => sum + column.width, 0);
    return (
        <>
            <p id={hintId.current} className="mbx-hidden">
                {hint}
            </p>
            {/* The focus stands on a cell, whose keys come up to here. */}
            {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
            <div
                ref={box}
                className="mbx-grid"
                role={isTree ? "treegrid" : "grid"}
                aria-label={label}
                aria-describedby={hintId.current}
                aria-rowcount={count + 1}
                aria-colcount={columns.length}
                onKeyDown={onKeyDown}
                style={{ ["--mbx-width" as string]: `${leastWidth}px` }}
            >
                <div role="rowgroup" className="mbx-grid-head">
                    <div role="row" aria-rowindex={1} className="mbx-grid-row">
                        {columns.map(({ id, label: name, isSortable, isNumber }, index) => {
                            const isActive = place.line === -1 && place.column === index;
                            const isSorted = sort?.column === id;
                            const order = sort?.descending === true ? "descending" : "ascending";
                            return (
                                // The keys of all cells are taken by the grid around them.
                                // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                                <div
                                    key={id}
                                    role="columnheader"
                                    aria-colindex={index + 1}
                                    className={`mbx-grid-cell ${widths[index] ?? ""}${isNumber === true ? " mbx-grid-number" : ""}${isSortable === true ? " mbx-grid-sort" : ""}`}
                                    tabIndex={isActive ? 0 : -1}
                                    data-active={isActive}
                                    {...(isSortable === true ? { "aria-sort": isSorted ? order : "none" } : {})}
                                    onFocus={() => onFocus(-1, index)}
                                    onClick={() => onClickHead(index)}
                                >
                                    <span className="mbx-grid-text" title={name}>
                                        {name}
                                    </span>
                                    {isSorted && <SortSign isDescending={sort?.descending === true} />}
                                </div>
                            );
                        })}
                    </div>
                </div>
                <div role="rowgroup" className="mbx-grid-body" style={{ height: count * ROW_HEIGHT }}>
                    {lines.map((line) => (
                        <GridRow
                            key={elements.get(line)}
                            line={line}
                            columns={columns}
                            widths={widths}
                            cellLimit={
                                line < scroll.firstPartial || line === place.line ? columns.length : partialCells
                            }
                            lineAt={lineAt}
                            activeColumn={line === place.line ? place.column : -1}
                            onFocus={onFocus}
                            {...(onActivate ? { onActivate } : {})}
                        />
                    ))}
                </div>
            </div>
        </>
    );
}

/** The element of each line to draw, chosen with those in view that were drawn before. */
function useElements(lines: readonly number[], isLeap: boolean, focused: number): Places {
    const before = React.useRef<Places>(new Map());
    const elements = placeLines(before.current, lines, isLeap, focused);
    React.useLayoutEffect(() => {
        before.current = elements;
    });
    return elements;
}

/** How many columns begin before an edge, in pixels from the start; a box wider than the least widths shows fewer. */
function columnsBefore(columns: readonly GridColumn[], edge: number): number {
    let start = 0;
    return columns.filter(({ width }) => (start += width) - width < edge).length;
}

function SortSign({ isDescending }: { readonly isDescending: boolean }): React.ReactElement {
    return (
        <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
            <path d={isDescending ? "M2 4l4 4 4-4" : "M2 8l4-4 4 4"} />
        </svg>
    );
}
