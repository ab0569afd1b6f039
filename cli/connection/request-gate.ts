/** How many requests may run at once, learned from what the service says. */
export interface RequestGate {
    /** Waits for a free place, and while the service asks to wait. Rejects with the signal's reason once it is given. */
    enter(signal?: AbortSignal | null): Promise<() => void>;
    /** Takes an answer's headers and status into account. */
    learn(status: number, headers: Headers): void;
    readonly limit: number;
}

export interface GateOptions {
    /** Places at the start; the service allows 52 at a time for each user. */
    readonly start: number;
    readonly most: number;
    now(): number;
    sleep(ms: number): Promise<void>;
    /** Told how long the service asks to wait, and how much longer that is than it was waited for anyway. */
    onWait?(ms: number, longer: number): void;
}

const REMAINING_REQUESTS = "x-ms-ratelimit-burst-remaining-xrm-requests";
const REMAINING_TIME = "x-ms-ratelimit-time-remaining-xrm-requests";
/** The service's own advice on how many requests to send at once. */
const PARALLEL_HINT = "x-ms-dop-hint";

/** Below these the requests are sent nearly one after another, so that other programs of the same user keep their share. */
const FEW_REQUESTS = 500;
const FEW_SECONDS = 120;

function numberIn(headers: Headers, name: string): number | undefined {
    const text = headers.get(name);
    if (text === null) return undefined;
    const parts = text.split(":").map(Number);
    if (parts.some((part) => !Number.isFinite(part))) return undefined;
    // The remaining time comes as seconds or as hours:minutes:seconds.
    return parts.reduce((sum, part) => sum * 60 + part, 0);
}

export function createRequestGate({ start, most, now, sleep, onWait }: GateOptions): RequestGate {
    let limit = start;
    let running = 0;
    let closedUntil = 0;
    let fine = 0;
    const waiting: (() => void)[] = [];

    const admit = (): void => {
        while (running < limit && waiting.length > 0) {
            running += 1;
            waiting.shift()?.();
        }
    };

    function place(signal: AbortSignal | null | undefined): Promise<void> {
        return new Promise((resolve, reject) => {
            const give = (): void => {
                signal?.removeEventListener("abort", stop);
                resolve();
            };
            const stop = (): void => {
                const index = waiting.indexOf(give);
                if (index >= 0) waiting.splice(index, 1);
                reject(signal?.reason instanceof Error ? signal.reason : new Error("aborted"));
            };
            if (signal?.aborted) {
                stop();
                return;
            }
            signal?.addEventListener("abort", stop, { once: true });
            waiting.push(give);
            admit();
        });
    }

    return {
        async enter(signal) {
            await place(signal);
            for (let rest = closedUntil - now(); rest > 0 && !signal?.aborted; rest = closedUntil - now()) {
                await sleep(rest);
            }
            let left = false;
            return () => {
                if (left) return;
                left = true;
                running -= 1;
                admit();
            };
        },
        learn(status, headers) {
            if (status === 429) {
                fine = 0;
                limit = Math.max(1, Math.floor(limit / 2));
                const wait = (numberIn(headers, "retry-after") ?? 0) * 1000;
                const from = Math.max(closedUntil, now());
                const until = now() + wait;
                if (wait > 0 && until > from) {
                    closedUntil = until;
                    onWait?.(wait, until - from);
                }
                return;
            }
            const requests = numberIn(headers, REMAINING_REQUESTS);
            const seconds = numberIn(headers, REMAINING_TIME);
            const hint = numberIn(headers, PARALLEL_HINT);
            const ceiling = hint === undefined ? most : Math.min(most, Math.max(1, hint));
            if ((requests ?? Infinity) < FEW_REQUESTS || (seconds ?? Infinity) < FEW_SECONDS)
                limit = Math.min(limit, 2);
            else if (limit > ceiling) limit = ceiling;
            else if ((fine += 1) >= limit && limit < ceiling) {
                // One more for each full round without a refusal: slow up, fast down.
                fine = 0;
                limit += 1;
                admit();
            }
        },
        get limit() {
            return limit;
        },
    };
}
