import * as React from "react";

/** Where the box stands; `key` is the reset key for which that was so. */
interface Position {
    readonly top: number;
    readonly height: number;
    readonly key: unknown;
    /** How much of a line can be seen, from its start. */
    readonly edge: number;
    /** How many of the lines are drawn whole, from the first; after a leap none is. */
    readonly whole: number;
}

export interface GridScroll {
    readonly box: React.RefObject<HTMLDivElement>;
    /** The first and the last line to draw; none when last is smaller. */
    readonly first: number;
    readonly last: number;
    /** From this line on only cells that begin before `edge` pixels are to be drawn. */
    readonly firstPartial: number;
    readonly edge: number;
    /** The box stands where hardly any of the lines drawn before can be seen. */
    readonly isLeap: boolean;
    /** Lines that fit into the box. */
    readonly page: number;
    /** Scrolls so far that a line can be seen. */
    reveal(line: number): void;
}

/** Lines drawn above and below the box, so that a small step shows no gap. */
const SPARE = 4;
/** After a leap every line costs, so most of the spare ones wait until the box stands still. */
const SPARE_AFTER_LEAP = 1;
/** Then lines are made whole a few at a time, because all at once take longer than a leap. */
const WHOLE_AT_ONCE = 8;
const STILL_MS = 120;
const FRAME_MS = 16;
/** Used where the box has no size, as in a page that is not shown. */
const UNKNOWN_HEIGHT = 480;

function withMoreWhole(now: Position, rowHeight: number): Position {
    const whole = now.whole + WHOLE_AT_ONCE;
    return { ...now, whole: whole * rowHeight > now.height ? Infinity : whole };
}

/** Which lines of a scrolling box are to be drawn. A new `resetKey` starts at the top again. */
export function useGridScroll(count: number, rowHeight: number, resetKey: unknown): GridScroll {
    const box = React.useRef<HTMLDivElement>(null);
    const [position, setPosition] = React.useState<Position>({
        top: 0,
        height: UNKNOWN_HEIGHT,
        key: resetKey,
        edge: Infinity,
        whole: Infinity,
    });
    const newestKey = React.useRef(resetKey);
    newestKey.current = resetKey;
    const { height, edge } = position;
    // Right at once, or other lines would be drawn where the box stood before, and again at the top.
    const isReset = position.key !== resetKey;
    const top = isReset ? 0 : position.top;
    const whole = isReset && position.top > height / 2 ? 0 : position.whole;

    React.useEffect(() => {
        const element = box.current;
        if (element === null) return undefined;
        const measure = (): void => {
            // Drawing follows whole lines, so that most scroll events draw nothing.
            const next = {
                top: Math.floor(element.scrollTop / rowHeight) * rowHeight,
                height: element.clientHeight || UNKNOWN_HEIGHT,
                key: newestKey.current,
                edge: Math.abs(element.scrollLeft) + element.clientWidth || Infinity,
            };
            setPosition((now) => {
                if (now.top === next.top && now.height === next.height && now.key === next.key) return now;
                const isLeap = Math.abs(next.top - now.top) > now.height / 2;
                return { ...next, whole: isLeap ? 0 : now.whole };
            });
        };
        let timer: ReturnType<typeof setTimeout> | undefined;
        // In a task of its own: the browser lays out and paints in the same task in which it tells of scrolling, and both take long.
        const onMoved = (): void => {
            timer ??= setTimeout(() => {
                timer = undefined;
                measure();
            });
        };
        measure();
        element.addEventListener("scroll", onMoved, { passive: true });
        window.addEventListener("resize", onMoved);
        return () => {
            clearTimeout(timer);
            element.removeEventListener("scroll", onMoved);
            window.removeEventListener("resize", onMoved);
        };
    }, [rowHeight]);

    // Every further step of a leap sets the waiting back.
    React.useEffect(() => {
        if (position.whole === Infinity) return undefined;
        const timer = setTimeout(
            () => setPosition((now) => withMoreWhole(now, rowHeight)),
            position.whole === 0 ? STILL_MS : FRAME_MS,
        );
        return () => clearTimeout(timer);
    }, [position, rowHeight]);

    React.useLayoutEffect(() => {
        if (box.current !== null) box.current.scrollTop = 0;
    }, [resetKey]);

    // The head takes one line of the box.
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const firstShown = Math.floor(top / rowHeight);
    const isLeap = whole !== Infinity;
    const spare = isLeap ? SPARE_AFTER_LEAP : SPARE;
    const first = Math.max(0, firstShown - spare);
    return {
        box,
        first,
        last: Math.min(count - 1, firstShown + page + spare),
        firstPartial: first + whole,
        edge,
        isLeap,
        page,
        reveal(line) {
            const element = box.current;
            if (element === null || line < 0) return;
            const start = line * rowHeight;
            const end = start + rowHeight - (element.clientHeight || UNKNOWN_HEIGHT) + rowHeight;
            if (element.scrollTop > start) element.scrollTop = start;
            else if (element.scrollTop < end) element.scrollTop = end;
        },
    };
}
