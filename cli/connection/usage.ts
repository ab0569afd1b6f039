/** What a connection has asked of the service so far. */
export interface Usage {
    readonly requests: number;
    /** The most that this run may send. */
    readonly budget: number;
    readonly throttled: number;
    readonly waitedMs: number;
    /** Requests that the service still allows in its window of five minutes, as it said last. */
    readonly remaining?: number;
}

export interface UsageMeter {
    readonly usage: Usage;
    /** Takes one request out of the budget; false when it is used up. */
    take(): boolean;
    answered(status: number, headers: Headers): void;
    waited(ms: number): void;
}

export function createUsageMeter(budget: number): UsageMeter {
    let usage: Usage = { requests: 0, budget, throttled: 0, waitedMs: 0 };
    return {
        get usage() {
            return usage;
        },
        take() {
            if (usage.requests >= budget) return false;
            usage = { ...usage, requests: usage.requests + 1 };
            return true;
        },
        answered(status, headers) {
            const remaining = Number(headers.get("x-ms-ratelimit-burst-remaining-xrm-requests") ?? NaN);
            usage = {
                ...usage,
                throttled: usage.throttled + (status === 429 ? 1 : 0),
                ...(Number.isFinite(remaining) ? { remaining } : {}),
            };
        },
        waited(ms) {
            usage = { ...usage, waitedMs: usage.waitedMs + ms };
        },
    };
}

function plural(count: number, one: string, many: string): string {
    return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** The usage as one line for the reader. */
export function usageLine({ requests, budget, throttled, waitedMs, remaining }: Usage): string {
    const parts = [
        `${plural(requests, "request", "requests")} of at most ${budget.toLocaleString("en-US")}`,
        ...(throttled > 0 ? [`${throttled} put off by the service`] : []),
        ...(waitedMs >= 1000 ? [`waited ${Math.round(waitedMs / 1000)} s`] : []),
        ...(remaining === undefined ? [] : [`the service allows ${remaining.toLocaleString("en-US")} more now`]),
    ];
    return `${parts.join("; ")}.`;
}
