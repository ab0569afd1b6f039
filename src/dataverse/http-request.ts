import { throwIfCancelled } from "../core/cancelled";
import { DataverseError } from "../core/model/dataverse-error";
import type { CancelSignal, RawRow } from "../core/port";
import { errorOf } from "./error-of-answer";

export interface HttpClientOptions {
    /** Address of the environment, such as https://contoso.crm.dynamics.com; without a trailing slash. */
    readonly baseUrl: string;
    /** The text of the Authorization header for each request; absent where the page's own session signs in. */
    authorization?(): Promise<string>;
    readonly fetch?: typeof fetch;
}

export interface HttpRequest {
    readonly method: "GET" | "POST" | "PATCH" | "DELETE";
    /** Below /api/data/v9.2/ */
    readonly path: string;
    readonly body?: Readonly<Record<string, unknown>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: CancelSignal;
}

export interface HttpAnswer {
    readonly text: string;
    readonly headers: Headers;
}

const ANNOTATIONS = [
    "OData.Community.Display.V1.FormattedValue",
    "Microsoft.Dynamics.CRM.lookuplogicalname",
    "Microsoft.Dynamics.CRM.fetchxmlpagingcookie",
    "Microsoft.Dynamics.CRM.morerecords",
].join(",");

function retryAfterMs(headers: Headers): number | undefined {
    const value = headers.get("Retry-After");
    if (value === null) return undefined;
    const seconds = Number(value);
    return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

export function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        // The caller decides what an answer without JSON means; the text itself may be a proxy's page and is not shown.
        return undefined;
    }
}

function refusalOf(response: Response, text: string): DataverseError {
    const body = parseJson(text);
    const error = typeof body === "object" && body !== null ? (body as RawRow)["error"] : undefined;
    const { message, code } = (typeof error === "object" && error !== null ? error : {}) as RawRow;
    const retryAfter = retryAfterMs(response.headers);
    return errorOf({
        message: typeof message === "string" ? message : "",
        code,
        status: response.status,
        ...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter }),
    });
}

/** Links core's signal to one that fetch accepts. */
function linkedSignal(signal: CancelSignal | undefined): { readonly signal: AbortSignal; release(): void } {
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort);
    return { signal: controller.signal, release: () => signal?.removeEventListener("abort", abort) };
}

/** Sends one Web API request over fetch; throws only DataverseError. */
export function createHttpRequest(options: HttpClientOptions): (request: HttpRequest) => Promise<HttpAnswer> {
    const root = `${options.baseUrl}/api/data/v9.2/`;
    // Named plainly: the solution checker takes globalThis for too new a name.
    const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));

    return async ({ method, path, body, headers, signal: cancel }) => {
        const authorization = await options.authorization?.();
        const { signal, release } = linkedSignal(cancel);
        try {
            const response = await send(root + path, {
                signal,
                ...(method === "GET" ? {} : { method }),
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
                headers: {
                    Accept: "application/json",
                    "OData-Version": "4.0",
                    "OData-MaxVersion": "4.0",
                    ...(method === "GET"
                        ? { "If-None-Match": "null", Prefer: `odata.include-annotations="${ANNOTATIONS}"` }
                        : {}),
                    ...(body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" }),
                    ...(authorization === undefined ? {} : { Authorization: authorization }),
                    ...headers,
                },
            });
            const text = await response.text();
            if (!response.ok) throw refusalOf(response, text);
            return { text, headers: response.headers };
        } catch (error) {
            if (error instanceof DataverseError) throw error;
            throwIfCancelled(cancel);
            throw new DataverseError(`The environment could not be reached (${String(error)}).`, { kind: "network" });
        } finally {
            release();
        }
    };
}
