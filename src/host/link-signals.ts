import type { CancelSignal } from "../core/port";

/** A signal that is aborted as soon as one of the given ones is. */
export function linkSignals(...signals: readonly CancelSignal[]): AbortSignal {
    const linked = new AbortController();
    const abort = (): void => {
        for (const signal of signals) signal.removeEventListener("abort", abort);
        linked.abort();
    };
    for (const signal of signals) {
        if (signal.aborted) linked.abort();
        else signal.addEventListener("abort", abort);
    }
    return linked.signal;
}
