import { DataverseFault } from "./dataverse-fault";

export interface ProtectionLimits {
    readonly requests: number;
    readonly windowSeconds: number;
    readonly concurrent: number;
    /** Process time in milliseconds; tests give their own. */
    readonly now: () => number;
}

export const defaultLimits: ProtectionLimits = {
    requests: 6000,
    windowSeconds: 300,
    concurrent: 52,
    now: () => performance.now(),
};

export interface ServiceProtection {
    /** Counts a request of a user; refuses with 429. Call the result when the request ends. */
    enter(userId: string): () => void;
    clear(): void;
}

interface Usage {
    readonly times: number[];
    running: number;
}

const refusal = (code: string, message: string, seconds: number): DataverseFault =>
    new DataverseFault({ status: 429, code, message, headers: { "retry-after": String(Math.max(1, seconds)) } });

export const createServiceProtection = (limits: ProtectionLimits): ServiceProtection => {
    const users = new Map<string, Usage>();

    const usageOf = (userId: string): Usage => {
        const usage = users.get(userId) ?? { times: [], running: 0 };
        users.set(userId, usage);
        return usage;
    };

    return {
        enter: (userId) => {
            const usage = usageOf(userId);
            const now = limits.now();
            const windowMs = limits.windowSeconds * 1000;
            while (usage.times[0] !== undefined && usage.times[0] <= now - windowMs) usage.times.shift();
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
            usage.times.push(now);
            usage.running++;
            return () => {
                usage.running--;
            };
        },
        clear: () => users.clear(),
    };
};
