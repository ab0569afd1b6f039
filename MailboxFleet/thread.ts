import type { Host } from "../src/core/fleet/fleet";

export interface Thread extends Host {
    dispose(): void;
}

/**
 * Gives the thread back to the browser between pieces of long work. A message comes back sooner than a timer, which browsers slow down to four
 * milliseconds when it is set again and again.
 */
export function createThread(): Thread {
    const elapsed = (): number => performance.now();
    if (typeof MessageChannel === "undefined") {
        return {
            yieldToHost: () => new Promise((resolve) => setTimeout(resolve, 0)),
            elapsed,
            dispose: () => undefined,
        };
    }
    const { port1, port2 } = new MessageChannel();
    const waiting: (() => void)[] = [];
    port1.onmessage = () => waiting.shift()?.();
    return {
        yieldToHost: () =>
            new Promise((resolve) => {
                waiting.push(resolve);
                port2.postMessage(undefined);
            }),
        elapsed,
        dispose() {
            port1.close();
            for (const resume of waiting.splice(0)) resume();
        },
    };
}
