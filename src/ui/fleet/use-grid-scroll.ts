import * as React from "react";

/** Where the box stands; `key` is the reset key for which that was so. */
interface Position {
    readonly top: number;
    readonly height: number;
    readonly key: unknown;
    /** The box stands where none of the lines drawn before can be seen, so that all are made anew. */
    readonly leapt: boolean;
}

export interface GridScroll {
    readonly box: React.RefObject<HTMLDivElement>;
    /** The first and the last line to draw; none when last is smaller. */
    readonly first: number;
    readonly last: number;
    /** Lines that fit into the box. */
    readonly page: number;
    /** Scrolls so far that a line can be seen. */
    reveal(line: number): void;
}

/** Lines drawn above and below the box, so that a small step shows no gap. */
const SPARE = 4;
/** After a leap every line costs, so the spare ones wait until the box stands still. */
const SPARE_AFTER_LEAP = 1;
const STILL_MS = 120;
/** Used where the box has no size, as in a page that is not shown. */
const UNKNOWN_HEIGHT = 480;

/** Which lines of a scrolling box are to be drawn. A new `resetKey` starts at the top again. */
export function useGridScroll(count: number, rowHeight: number, resetKey: unknown): GridScroll {
    const box = React.useRef<HTMLDivElement>(null);
    const [position, setPosition] = React.useState<Position>({
        top: 0,
        height: UNKNOWN_HEIGHT,
        key: resetKey,
        leapt: false,
    });
    const newestKey = React.useRef(resetKey);
    newestKey.current = resetKey;
    const { height } = position;
    // Right at once, or other lines would be drawn where the box stood before, and again at the top.
    const top = position.key === resetKey ? position.top : 0;

    React.useEffect(() => {
        const element = box.current;
        if (element === null) return undefined;
        let still: ReturnType<typeof setTimeout> | undefined;
        const measure = (): void => {
            // Drawing follows whole lines, so that most scroll events draw nothing.
            const next = {
                top: Math.floor(element.scrollTop / rowHeight) * rowHeight,
                height: element.clientHeight || UNKNOWN_HEIGHT,
                key: newestKey.current,
            };
            const isSame = (now: Position): boolean =>
                now.top === next.top && now.height === next.height && now.key === next.key;
            setPosition((now) => (isSame(now) ? now : { ...next, leapt: Math.abs(next.top - now.top) > now.height }));
            clearTimeout(still);
            still = setTimeout(() => setPosition((now) => (now.leapt ? { ...now, leapt: false } : now)), STILL_MS);
        };
        measure();
        element.addEventListener("scroll", measure, { passive: true });
        window.addEventListener("resize", measure);
        return () => {
            clearTimeout(still);
            element.removeEventListener("scroll", measure);
            window.removeEventListener("resize", measure);
        };
    }, [rowHeight]);

    React.useLayoutEffect(() => {
        if (box.current !== null) box.current.scrollTop = 0;
    }, [resetKey]);

    // The head takes one line of the box.
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const firstShown = Math.floor(top / rowHeight);
    const spare = position.leapt ? SPARE_AFTER_LEAP : SPARE;
    return {
        box,
        first: Math.max(0, firstShown - spare),
        last: Math.min(count - 1, firstShown + page + spare),
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
