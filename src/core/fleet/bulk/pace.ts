import { DataverseError } from "../../model/dataverse-error";
import type { CancelSignal, DataverseClient, DataverseWriter } from "../../port";

/** What the platform allows one user on one server, as documented. */
export interface ServiceLimits {
    readonly requests: number;
    readonly executionMs: number;
    readonly windowMs: number;
}

export const SERVICE_LIMITS: ServiceLimits = { requests: 6000, executionMs: 1_200_000, windowMs: 300_000 };

/** What is left to the reader's other work and to others who use the same account. */
const SHARE = 0.9;
/** The component framework hides how long the server asks to wait, so the wait grows. */
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 300_000;
const ATTEMPTS = 12;

export interface PaceParts {
    readonly limits: ServiceLimits;
    elapsed(): number;
    sleep(ms: number, signal: CancelSignal | undefined): Promise<void>;
    /** How long it waits now; undefined when it goes on. */
    onWait(ms: number | undefined): void;
}

export interface Pace {
    readonly client: DataverseClient;
    readonly writer: DataverseWriter;
    /** Waits until this many more requests fit into the window. Ends early once the signal is given. */
    room(requests: number, signal: CancelSignal): Promise<void>;
    requests(): number;
}

interface Sent {
    readonly at: number;
    readonly ms: number;
}

/**
 * Keeps all requests of a batch, one after another, below the limits. A request that is refused for too many of them was not carried out,
 * so it is sent again after exactly the time that the server asks for; no other failure is repeated here.
 */
export function createPace(client: DataverseClient, writer: DataverseWriter, parts: PaceParts): Pace {
    const { limits, elapsed, sleep, onWait } = parts;
    const sent: Sent[] = [];
    let execution = 0;
    let total = 0;

    function forget(): void {
        const edge = elapsed() - limits.windowMs;
        while (sent[0] !== undefined && sent[0].at <= edge) execution -= sent.shift()?.ms ?? 0;
    }

    /** Milliseconds until the window has room; 0 when it has. */
    function waitFor(requests: number): number {
        forget();
        const surplus = sent.length + requests - limits.requests * SHARE;
        const busy = execution >= limits.executionMs * SHARE;
        if (surplus <= 0 && !busy) return 0;
        const last = sent[busy ? 0 : Math.min(sent.length, Math.ceil(surplus)) - 1];
        return last === undefined ? 0 : Math.max(1, last.at + limits.windowMs - elapsed());
    }

    async function rest(ms: number, signal: CancelSignal | undefined): Promise<void> {
        onWait(ms);
        await sleep(ms, signal);
        onWait(undefined);
    }

    async function send<T>(request: () => Promise<T>): Promise<T> {
        for (let tried = 1; ; tried += 1) {
            const at = elapsed();
            total += 1;
            try {
                return await request();
            } catch (error) {
                const throttled = error instanceof DataverseError && error.data.kind === "throttled";
                if (!throttled || tried >= ATTEMPTS) throw error;
                const growing = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tried - 1));
                await rest(error.data.retryAfterMs ?? growing, undefined);
            } finally {
                const ms = elapsed() - at;
                sent.push({ at, ms });
                execution += ms;
            }
        }
    }

    const { callFunction } = client;
    const { associate, disassociate } = writer;
    return {
        requests: () => total,
        async room(requests, signal) {
            for (let wait = waitFor(requests); wait > 0 && !signal.aborted; wait = waitFor(requests)) {
                await rest(wait, signal);
            }
        },
        client: {
            readRows: (query, options) => send(() => client.readRows(query, options)),
            ...(callFunction && {
                callFunction: (call, options) => send(() => callFunction.call(client, call, options)),
            }),
        },
        writer: {
            readRow: (row, columns, options) => send(() => writer.readRow(row, columns, options)),
            updateRow: (row, values, options) => send(() => writer.updateRow(row, values, options)),
            createRow: (table, values, options) => send(() => writer.createRow(table, values, options)),
            deleteRow: (row, options) => send(() => writer.deleteRow(row, options)),
            ...(associate && { associate: (link, options) => send(() => associate.call(writer, link, options)) }),
            ...(disassociate && {
                disassociate: (link, options) => send(() => disassociate.call(writer, link, options)),
            }),
        },
    };
}

/** Asks each function question once: the viewer's privileges do not change from one mailbox of a batch to the next. */
export function rememberFunctions(client: DataverseClient): DataverseClient {
    const { callFunction } = client;
    if (callFunction === undefined) return client;
    const answers = new Map<string, ReturnType<typeof callFunction>>();
    return {
        readRows: (query, options) => client.readRows(query, options),
        callFunction(call, options) {
            const key = JSON.stringify(call);
            const known = answers.get(key);
            if (known) return known;
            const answer = callFunction.call(client, call, options);
            answers.set(key, answer);
            answer.catch(() => answers.delete(key));
            return answer;
        },
    };
}
