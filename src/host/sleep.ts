import type { CancelSignal } from "../core/port";

/** Waits, and ends at once when it is cancelled. */
export function sleep(ms: number, signal: CancelSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
        const end = (): void => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal?.addEventListener("abort", end);
        if (signal?.aborted) end();
    });
}
