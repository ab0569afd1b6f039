import { DataverseError } from "../core/model/dataverse-error";
import { TABLES } from "../core/model/generated/tables";
import type { CancelSignal, DataverseClient, RawRow } from "../core/port";
import { errorOf } from "./error-of-answer";
import { functionPath } from "./function-url";
import { asRecord, asRows, toPage } from "./rows-of-answer";

export interface HttpClientOptions {
    /** Address of the environment, such as https://contoso.crm.dynamics.com; without a trailing slash. */
    readonly baseUrl: string;
    /** The text of the Authorization header for each request; absent where the page's own session signs in. */
    authorization?(): Promise<string>;
    readonly fetch?: typeof fetch;
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

function parseJson(text: string): unknown {
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

/** Speaks the Web API over fetch: for the terminal, for tests, and for functions from a page of the same origin. */
export function createHttpClient(options: HttpClientOptions): Required<DataverseClient> {
    const root = `${options.baseUrl}/api/data/v9.2/`;
    const send = options.fetch ?? globalThis.fetch.bind(globalThis);

    async function get(path: string, cancel: CancelSignal | undefined): Promise<RawRow> {
        const authorization = await options.authorization?.();
        const { signal, release } = linkedSignal(cancel);
        try {
            const response = await send(root + path, {
                signal,
                headers: {
                    Accept: "application/json",
                    "OData-Version": "4.0",
                    "OData-MaxVersion": "4.0",
                    "If-None-Match": "null",
                    Prefer: `odata.include-annotations="${ANNOTATIONS}"`,
                    ...(authorization === undefined ? {} : { Authorization: authorization }),
                },
            });
            const text = await response.text();
            if (!response.ok) throw refusalOf(response, text);
            return asRecord(parseJson(text));
        } catch (error) {
            if (error instanceof DataverseError) throw error;
            if (cancel?.aborted) throw new DataverseError("The request was cancelled.", { kind: "aborted" });
            throw new DataverseError(`The environment could not be reached (${String(error)}).`, { kind: "network" });
        } finally {
            release();
        }
    }

    return {
        async readRows({ table, fetchXml }, request) {
            const answer = await get(`${TABLES[table].set}?fetchXml=${encodeURIComponent(fetchXml)}`, request?.signal);
            const more = answer["@Microsoft.Dynamics.CRM.morerecords"] === true;
            return toPage(asRows(answer["value"]), more, answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]);
        },
        callFunction: (call, request) => get(functionPath(call), request?.signal),
    };
}
