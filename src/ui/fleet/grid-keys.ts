/** A place in the grid; line -1 is the head. */
export interface GridPlace {
    readonly line: number;
    readonly column: number;
}

export interface GridSize {
    readonly lines: number;
    readonly columns: number;
    /** Lines that fit into the box. */
    readonly page: number;
    readonly isRtl: boolean;
}

type Step = (place: GridPlace, size: GridSize, whole: boolean) => GridPlace;

const to = (line: number, column: number): GridPlace => ({ line, column });

const sideways =
    (step: number): Step =>
    ({ line, column }, { isRtl }) =>
        to(line, column + (isRtl ? -step : step));

const STEPS: Readonly<Record<string, Step>> = {
    ArrowDown: ({ line, column }) => to(line + 1, column),
    ArrowUp: ({ line, column }) => to(line - 1, column),
    ArrowRight: sideways(1),
    ArrowLeft: sideways(-1),
    PageDown: ({ line, column }, { page }) => to(line + page, column),
    // The head is reached by the arrow alone, so that paging up ends at the first row.
    PageUp: ({ line, column }, { page }) => to(line < 0 ? line : Math.max(0, line - page), column),
    Home: ({ line }, _, whole) => to(whole ? 0 : line, 0),
    End: ({ line }, { lines, columns }, whole) => to(whole ? lines - 1 : line, columns - 1),
};

/** Where a key leads, as in a spreadsheet; undefined for a key that moves nothing. */
export function movedBy(key: string, withControl: boolean, place: GridPlace, size: GridSize): GridPlace | undefined {
    const step = STEPS[key];
    if (step === undefined || (withControl && key !== "Home" && key !== "End")) return undefined;
    const { line, column } = step(place, size, withControl);
    return to(Math.min(Math.max(line, -1), size.lines - 1), Math.min(Math.max(column, 0), size.columns - 1));
}

/** On a line that opens others: true for the key that opens it, false for the one that closes it. */
export function openedBy(key: string, isRtl: boolean): boolean | undefined {
    if (key === "ArrowRight") return !isRtl;
    return key === "ArrowLeft" ? isRtl : undefined;
}
