import { cancelledError } from "../core/cancelled";
import { DataverseError } from "../core/model/dataverse-error";
import type { CancelSignal, DataverseClient, RequestOptions } from "../core/port";

export interface RetryOptions {
    /** Attempts in all, the first included. */
    readonly attempts: number;
    /** Wait before the first repeat when the server names none; doubled each time. */
    readonly firstDelayMs: number;
    /** A server that asks for more than this is not waited for: the section fails and says so. */
    readonly longestDelayMs: number;
    /** How long one attempt may take. */
    readonly timeoutMs: number;
    sleep?(ms: number, signal: CancelSignal | undefined): Promise<void>;
}

export const DEFAULT_RETRY: RetryOptions = {
    attempts: 3,
    firstDelayMs: 500,
    longestDelayMs: 30_000,
    timeoutMs: 30_000,
};

function isRepeatable(error: unknown): error is DataverseError {
    return error instanceof DataverseError && ["throttled", "unavailable", "network"].includes(error.data.kind);
}

function sleepFor(ms: number, signal: CancelSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
        const timer = setTimeout(done, ms);
        function done(): void {
            clearTimeout(timer);
            signal?.removeEventListener("abort", done);
            resolve();
        }
        signal?.addEventListener("abort", done);
    });
}

/** Ends an attempt with DataverseError "timeout" after the time, or "aborted" once the signal is given. */
export async function withTimeout<T>(
    attempt: (options: RequestOptions) => Promise<T>,
    timeoutMs: number,
    signal: CancelSignal | undefined,
): Promise<T> {
    const controller = new AbortController();
    let stop = (): void => undefined;
    const ended = new Promise<never>((_, reject) => {
        const end = (error: DataverseError): void => {
            controller.abort();
            reject(error);
        };
        const cancelled = (): void => end(cancelledError());
        const timer = setTimeout(
            () =>
                end(
                    new DataverseError(`No answer within ${Math.round(timeoutMs / 1000)} seconds.`, {
                        kind: "timeout",
                    }),
                ),
            timeoutMs,
        );
        signal?.addEventListener("abort", cancelled);
        if (signal?.aborted) cancelled();
        stop = () => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", cancelled);
        };
    });
    try {
        // The race matters for hosts whose calls cannot be aborted, such as the component framework.
        return await Promise.race([attempt({ signal: controller.signal }), ended]);
    } finally {
        stop();
    }
}

/**
 * Repeats reads that the server could not answer for the moment (throttled, unavailable, connection lost), a bounded number of times, waiting
 * as long as the server asks. A time-out is not repeated: the reader has waited long enough.
 */
export function withRetry(client: DataverseClient, options: RetryOptions = DEFAULT_RETRY): DataverseClient {
    const sleep = options.sleep ?? sleepFor;

    async function repeat<T>(
        attempt: (request: RequestOptions) => Promise<T>,
        signal: CancelSignal | undefined,
    ): Promise<T> {
        for (let tried = 1; ; tried += 1) {
            try {
                return await withTimeout(attempt, options.timeoutMs, signal);
            } catch (error) {
                if (!isRepeatable(error) || tried >= options.attempts || signal?.aborted) throw error;
                const delay = error.data.retryAfterMs ?? options.firstDelayMs * 2 ** (tried - 1);
                if (delay > options.longestDelayMs) throw error;
                await sleep(delay, signal);
            }
        }
    }

    const { callFunction } = client;
    return {
        readRows: (query, request) => repeat((inner) => client.readRows(query, inner), request?.signal),
        ...(callFunction && {
            callFunction: (call, request) => repeat((inner) => callFunction(call, inner), request?.signal),
        }),
    };
}
