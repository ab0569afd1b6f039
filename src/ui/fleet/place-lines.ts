/** Which element draws which line: numbers of elements by the number of their line, in the order in which they stand. */
export type Places = ReadonlyMap<number, number>;

/**
 * Chooses an element for each line to draw. A line that was drawn keeps its element. After a leap no line is worth keeping but the one with
 * the focus, so the elements at hand are filled with the new lines in their order: making hundreds of cells anew takes several times as
 * long as changing their words. After a small step lines at the other end are new; to use elements again there would mean to move them past
 * all others.
 *
 * @param lines numbers of the lines to draw, rising
 * @param focused the line with the focus, which keeps its element or the focus would be lost; -1 for none
 */
export function placeLines(before: Places, lines: readonly number[], isLeap: boolean, focused: number): Places {
    const wanted = new Set(lines);
    const keeps = (line: number): boolean => wanted.has(line) && (!isLeap || line === focused);
    const free = isLeap ? [...before].filter(([line]) => !keeps(line)).map(([, element]) => element) : [];
    let unused = Math.max(-1, ...before.values()) + 1;
    return new Map(lines.map((line) => [line, (keeps(line) ? before.get(line) : free.shift()) ?? unused++] as const));
}
