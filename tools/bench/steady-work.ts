import { median } from "./figure";

/** Milliseconds of work by this process: other programs of the machine do not count. */
export function workedMs(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}

/** Between two weighings; short against the tens of seconds for which a shared machine keeps its speed. */
const STEP_MS = 150;
/** Weighings on each side that smooth one: a single one can be hit by the collection of garbage. */
const NEAR = 4;

const SAMPLE = JSON.stringify(
    Array.from({ length: 1500 }, (_, index) => ({
        id: `${index}`,
        count: index,
        name: "x".repeat(40),
        day: "2026-11-24T09:00:00Z",
    })),
);

/** A fixed piece of work of the kind that is measured: rows out of a text and back. */
function piece(): number {
    const from = workedMs();
    const length = JSON.stringify(JSON.parse(SAMPLE)).length;
    if (length !== SAMPLE.length) throw new Error("The fixed piece of work was not done.");
    return workedMs() - from;
}

export interface SteadyWork {
    /** Weighs the machine now and then; call it whenever the thread changes hands. */
    mark(): void;
    /** Does something that does not belong to the measured work. */
    without(work: () => void): void;
    /** Work so far, in fixed pieces of work. */
    pieces(): number;
}

/**
 * Measures work in fixed pieces of work that are done in between. A shared machine changes its speed by half within seconds, which changes
 * both alike; milliseconds of two long runs cannot be compared there.
 */
export function startSteadyWork(): SteadyWork {
    const stretches: { readonly worked: number; readonly piece: number }[] = [];
    let since = workedMs();
    const weigh = (): void => {
        const worked = workedMs() - since;
        stretches.push({ worked, piece: piece() });
        since = workedMs();
    };
    return {
        mark() {
            if (workedMs() - since >= STEP_MS) weigh();
        },
        without(work) {
            const from = workedMs();
            work();
            since += workedMs() - from;
        },
        pieces() {
            weigh();
            return stretches.reduce((sum, { worked }, index) => {
                const near = stretches.slice(Math.max(0, index - NEAR), index + NEAR + 1);
                return sum + worked / median(near.map((stretch) => stretch.piece));
            }, 0);
        },
    };
}
