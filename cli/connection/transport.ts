import { DataverseError } from "../../src/core/model/dataverse-error";
import { answerTrouble } from "./answer-trouble";
import { networkFailure } from "./network-failure";
import type { RequestGate } from "./request-gate";
import type { TokenSource } from "./token-source";
import type { UsageMeter } from "./usage";

export interface TransportParts {
    readonly url: string;
    readonly method: string;
    readonly authority: string;
    readonly fetch: typeof fetch;
    readonly tokens: TokenSource;
    readonly gate: RequestGate;
    readonly meter: UsageMeter;
    /** How long one request may take, once it is on its way. */
    readonly timeoutMs: number;
    /** Ends everything, such as by Ctrl+C. */
    readonly stop: AbortSignal;
}

export interface Transport {
    readonly fetch: typeof fetch;
    /** The first reason why the environment as a whole cannot be used, as one sentence. */
    trouble(): string | undefined;
}

/** Repeating cannot help: withRetry does not wait for this long. */
const NEVER = Number.POSITIVE_INFINITY;

function seconds(ms: number): string {
    return `${Math.round(ms / 1000)} seconds`;
}

/**
 * A fetch for one environment that signs in, counts, keeps to the service's limits, and turns what concerns the environment as a whole into one
 * sentence. Rejects with DataverseError only.
 */
export function createTransport(parts: TransportParts): Transport {
    const { url, tokens, gate, meter, timeoutMs, stop } = parts;
    let trouble: string | undefined;

    function fail(error: DataverseError): DataverseError {
        if (error.data.kind !== "aborted") trouble ??= error.message;
        return error;
    }

    const aborted = (): DataverseError => new DataverseError("The request was cancelled.", { kind: "aborted" });

    async function token(): Promise<string> {
        try {
            return await tokens.token();
        } catch (error) {
            if (stop.aborted) throw aborted();
            const message = error instanceof Error ? error.message : String(error);
            throw fail(new DataverseError(message, { kind: "unauthenticated" }));
        }
    }

    async function send(input: RequestInfo | URL, init: RequestInit | undefined, bearer: string): Promise<Response> {
        const timeout = AbortSignal.timeout(timeoutMs);
        const signals = [stop, timeout, ...(init?.signal ? [init.signal] : [])];
        const headers = new Headers(init?.headers);
        headers.set("Authorization", `Bearer ${bearer}`);
        try {
            const response = await parts.fetch(input, {
                ...init,
                headers,
                signal: AbortSignal.any(signals),
                // The token must not follow to another host.
                redirect: "manual",
            });
            // Reading the body within the time limit too: a connection may stall in the middle of an answer.
            const text = await response.text();
            const empty = [101, 204, 205, 304].includes(response.status);
            return new Response(empty ? null : text, { status: response.status, headers: response.headers });
        } catch (error) {
            if (stop.aborted || init?.signal?.aborted) throw aborted();
            if (timeout.aborted)
                throw new DataverseError(`No answer within ${seconds(timeoutMs)}.`, { kind: "timeout" });
            const sentence = networkFailure(error, new URL(url).host);
            if (sentence !== undefined)
                throw fail(new DataverseError(sentence, { kind: "network", retryAfterMs: NEVER }));
            throw new DataverseError("The connection was lost before the answer was complete.", { kind: "network" });
        }
    }

    async function attempt(input: RequestInfo | URL, init: RequestInit | undefined, bearer: string): Promise<Response> {
        const leave = await gate.enter(init?.signal ? AbortSignal.any([stop, init.signal]) : stop).catch(() => {
            throw aborted();
        });
        try {
            if (stop.aborted) throw aborted();
            if (!meter.take()) {
                throw new DataverseError(
                    `The limit of ${meter.usage.budget} requests for this run is used up; raise it with --max-requests.`,
                    { kind: "throttled", retryAfterMs: NEVER },
                );
            }
            const response = await send(input, init, bearer);
            gate.learn(response.status, response.headers);
            meter.answered(response.status, response.headers);
            return response;
        } finally {
            leave();
        }
    }

    return {
        trouble: () => trouble,
        fetch: async (input, init) => {
            const first = await token();
            let response = await attempt(input, init, first);
            // A token may be taken back before its end; one new one is worth a try.
            if (response.status === 401 && tokens.refuse(first)) {
                const second = await token();
                if (second !== first) response = await attempt(input, init, second);
            }
            const isJson = (response.headers.get("content-type") ?? "").includes("json");
            if (response.ok && (isJson || response.status === 204)) return response;
            const error = answerTrouble(response, await response.clone().text(), parts);
            if (error) throw fail(error);
            return response;
        },
    };
}
