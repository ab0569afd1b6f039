import { DataverseFault } from "./dataverse-fault";

export interface ProtectionLimits {
    readonly requests: number;
    readonly windowSeconds: number;
    readonly concurrent: number;
    /** Time that all requests of the window together may take. */
    readonly executionSeconds: number;
    /** Process time in milliseconds; tests give their own. */
    readonly now: () => number;
}

export const defaultLimits: ProtectionLimits = {
    requests: 6000,
    windowSeconds: 300,
    concurrent: 52,
    executionSeconds: 1200,
    now: () => performance.now(),
};

export interface ServiceProtection {
    /** Counts a request of a user; refuses with 429. Call the result when the request ends. */
    enter(userId: string): () => void;
    /** The headers that tell a user how much is left. */
    remaining(userId: string): Readonly<Record<string, string>>;
    clear(): void;
}

interface Usage {
    readonly times: number[];
    readonly executions: { readonly endedAt: number; readonly ms: number }[];
    executionMs: number;
    running: number;
}

const refusal = (code: string, message: string, seconds: number): DataverseFault =>
    new DataverseFault({ status: 429, code, message, headers: { "retry-after": String(Math.max(1, seconds)) } });

export const createServiceProtection = (limits: ProtectionLimits): ServiceProtection => {
    const users = new Map<string, Usage>();

    const usageOf = (userId: string): Usage => {
        const usage = users.get(userId) ?? { times: [], executions: [], executionMs: 0, running: 0 };
        users.set(userId, usage);
        return usage;
    };

    return {
        enter: (userId) => {
            const usage = usageOf(userId);
            const now = limits.now();
            const windowMs = limits.windowSeconds * 1000;
            while (usage.times[0] !== undefined && usage.times[0] <= now - windowMs) usage.times.shift();
            while (usage.executions[0] !== undefined && usage.executions[0].endedAt <= now - windowMs)
                usage.executionMs -= usage.executions.shift()?.ms ?? 0;
            if (usage.running >= limits.concurrent)
                throw refusal(
                    "0x80072326",
                    `Number of concurrent requests exceeded the limit of ${limits.concurrent}.`,
                    2,
                );
            const oldest = usage.times[0];
            if (oldest !== undefined && usage.times.length >= limits.requests)
                throw refusal(
                    "0x80072322",
                    `Number of requests exceeded the limit of ${limits.requests} over time window of ${limits.windowSeconds} seconds.`,
                    Math.ceil((oldest + windowMs - now) / 1000),
                );
            const [first] = usage.executions;
            if (first !== undefined && usage.executionMs >= limits.executionSeconds * 1000)
                throw refusal(
                    "0x80072321",
                    `Combined execution time of incoming requests exceeded limit of ${limits.executionSeconds * 1000} milliseconds over time window of ${limits.windowSeconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.`,
                    Math.ceil((first.endedAt + windowMs - now) / 1000),
                );
            usage.times.push(now);
            usage.running++;
            return () => {
                usage.running--;
                const endedAt = limits.now();
                usage.executions.push({ endedAt, ms: endedAt - now });
                usage.executionMs += endedAt - now;
            };
        },
        remaining: (userId) => ({
            "x-ms-ratelimit-burst-remaining-xrm-requests": String(limits.requests - usageOf(userId).times.length),
        }),
        clear: () => users.clear(),
    };
};
