import { setMaxListeners } from "node:events";
import type { AccessToken } from "@azure/identity";
import { DataverseError } from "../../src/core/model/dataverse-error";
import { parseGuid } from "../../src/core/model/guid";
import type { DataverseClient, DataverseWriter } from "../../src/core/port";
import { createHttpClient } from "../../src/dataverse/http-client";
import { createHttpRequest, type HttpAnswer, type HttpRequest } from "../../src/dataverse/http-request";
import { createHttpWriter } from "../../src/dataverse/http-writer";
import { DEFAULT_RETRY, withRetry } from "../../src/dataverse/with-retry";
import { withWriteTimeout } from "../../src/dataverse/with-write-timeout";
import type { CommandIo } from "../io";
import { Refusal } from "../refusal";
import type { ConnectionOptions } from "./connection-options";
import { createRequestGate } from "./request-gate";
import { missingVariables, TOKEN_VARIABLE, type SignIn } from "./sign-in";
import { signInFailure } from "./sign-in-failure";
import { createTokenSource } from "./token-source";
import { createTransport } from "./transport";
import { createUsageMeter, type Usage } from "./usage";

export interface WhoAmI {
    readonly userId: string;
    readonly businessUnitId: string;
    readonly organizationId: string;
}

/** An environment that a command talks to. Nothing is sent before the first request. */
export interface Connection {
    /** Origin, without a slash at its end. */
    readonly url: string;
    /** Reads, repeated while the service asks to wait. Rejects with DataverseError only. */
    readonly client: Required<DataverseClient>;
    /** Writes, never repeated. */
    readonly writer: DataverseWriter;
    /** Any request below /api/data/v9.2/, with token, limits and time-out; not repeated. Rejects with DataverseError only. */
    request(request: HttpRequest): Promise<HttpAnswer>;
    /** The same as a fetch, for whole addresses of this environment. */
    readonly fetch: typeof fetch;
    whoAmI(): Promise<WhoAmI>;
    usage(): Usage;
    /** The first reason why the environment as a whole cannot be used (address, sign-in, access, TLS), as one sentence. */
    trouble(): string | undefined;
}

/** The service's window of five minutes: asked to wait for longer, a request fails. */
const LONGEST_WAIT_MS = 300_000;
/** More than a diagnosis sends at once, and far below the service's 52 for each user. */
const START_PLACES = 20;
const MOST_PLACES = 40;
/** Every request that waits listens for Ctrl+C; Node takes more than ten listeners for a mistake unless it is told. */
const NO_LIMIT = 0;

function sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        const end = (): void => {
            clearTimeout(timer);
            signal.removeEventListener("abort", end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener("abort", end);
    });
}

function methodOf({ auth, tenant }: ConnectionOptions, { env }: CommandIo): SignIn["method"] | "token" {
    const complete = missingVariables(env, tenant).length === 0;
    if (auth === "auto") return complete ? "env" : "cli";
    if (auth !== "env" || complete) return auth;
    throw new Refusal(`The sign-in needs the variables ${missingVariables(env, tenant).join(", ")}.`);
}

/** How to get one token; rejects with Refusal, one sentence for each way in which a sign-in fails. */
function tokenGetter(options: ConnectionOptions, io: CommandIo): { method: string; get(): Promise<AccessToken> } {
    const { url, authority, tenant, clientId } = options;
    const method = methodOf(options, io);
    if (method === "token") {
        const token = io.env[TOKEN_VARIABLE]?.trim().replace(/^Bearer\s+/i, "");
        if (!token) throw new Refusal(`--auth token needs an access token for ${url} in ${TOKEN_VARIABLE}.`);
        // Said here, because the failure of a request with such a header would quote the token.
        if (!/^[\x21-\x7e]+$/.test(token))
            throw new Refusal(
                `The token in ${TOKEN_VARIABLE} holds spaces, line breaks or other signs that no token has.`,
            );
        return { method, get: () => Promise.resolve({ token, expiresOnTimestamp: Number.POSITIVE_INFINITY }) };
    }
    const signIn: SignIn = {
        method,
        authority,
        env: io.env,
        tell: (message) => io.err(message),
        ...(tenant === undefined ? {} : { tenant }),
        ...(clientId === undefined ? {} : { clientId }),
    };
    const context = { method, url, authority, ...(tenant === undefined ? {} : { tenant }) };
    return {
        method,
        async get() {
            io.progress("Signing in…");
            try {
                const credential = await io.network.credential(signIn);
                const token = await credential.getToken(`${url}/.default`, { abortSignal: io.signal });
                if (!token) throw new Error("the sign-in gave no token");
                return token;
            } catch (error) {
                throw new Refusal(signInFailure(error, context));
            }
        },
    };
}

function text(value: unknown): string {
    return typeof value === "string" ? value : "";
}

/** Opens a connection; throws Refusal when the options leave no way to sign in. The first request signs in. */
export function connect(options: ConnectionOptions, io: CommandIo): Connection {
    const { url, authority, timeoutMs } = options;
    const { method, get } = tokenGetter(options, io);
    setMaxListeners(NO_LIMIT, io.signal);
    const meter = createUsageMeter(options.maxRequests);
    const gate = createRequestGate({
        start: START_PLACES,
        most: MOST_PLACES,
        now: () => performance.now(),
        sleep: (ms) => sleep(ms, io.signal),
        onWait: (ms, longer) => {
            meter.waited(longer);
            io.progress(`The service asks to wait for ${Math.ceil(ms / 1000)} s…`);
        },
    });
    const transport = createTransport({
        url,
        method,
        authority,
        fetch: io.network.fetch,
        tokens: createTokenSource(get, Date.now),
        gate,
        meter,
        timeoutMs,
        stop: io.signal,
    });
    const http = { baseUrl: url, fetch: transport.fetch };
    // The time limit for each request lies in the transport: waiting for a place must not count.
    const client = withRetry(createHttpClient(http), {
        ...DEFAULT_RETRY,
        attempts: 5,
        longestDelayMs: LONGEST_WAIT_MS,
        timeoutMs: 2_000_000,
        sleep: (ms) => sleep(ms, io.signal),
    }) as Required<DataverseClient>;
    return {
        url,
        client,
        writer: withWriteTimeout(createHttpWriter(http)),
        request: createHttpRequest(http),
        fetch: transport.fetch,
        async whoAmI() {
            const { UserId, BusinessUnitId, OrganizationId } = await client.callFunction({
                name: "WhoAmI",
                parameters: {},
            });
            // Anything may answer with JSON; without a user nothing that follows would mean anything.
            if (parseGuid(text(UserId)) === undefined)
                throw new DataverseError("it did not say who signed in, so it is hardly a Dataverse environment", {
                    kind: "malformed",
                });
            return { userId: text(UserId), businessUnitId: text(BusinessUnitId), organizationId: text(OrganizationId) };
        },
        usage: () => meter.usage,
        trouble: () => transport.trouble(),
    };
}
