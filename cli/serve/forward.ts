import { DataverseError } from "../../src/core/model/dataverse-error";
import type { Connection } from "../connection/connect";
import { decide } from "./allowed";

export interface ForwardRequest {
    readonly method: string;
    /** Behind the secret: /api/data/v9.2/… with its query. */
    readonly target: string;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    readonly body: string;
    readonly signal: AbortSignal;
}

export interface ForwardAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

export interface ForwardOptions {
    readonly connection: Connection;
    readonly allowsFixes: boolean;
    /** Address that the page takes for the environment's; it is put in place of the real one, and back. */
    readonly pageUrl: string;
    /** Told of each write, before and after it is sent. */
    logWrite(line: string): void;
}

export const SERVICE = "/api/data/v9.2/";

const SENT = ["accept", "content-type", "if-match", "if-none-match", "prefer", "odata-version", "odata-maxversion"];
const RECEIVED = ["content-type", "odata-version", "odata-entityid", "etag", "preference-applied", "retry-after"];

function refusal(status: number, message: string, code = ""): ForwardAnswer {
    return {
        status,
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify({ error: { code, message } }),
    };
}

/** What the environment said, for a page that wants an answer in the service's form. */
function ofError({ message, data }: DataverseError): ForwardAnswer {
    const status = data.status ?? (data.kind === "timeout" ? 504 : 502);
    const code = data.code === undefined ? "" : `0x${(data.code >>> 0).toString(16).padStart(8, "0")}`;
    return refusal(status, message, code);
}

function split(target: string): { readonly path: string; readonly query: URLSearchParams } | undefined {
    const [raw = "", query = ""] = target.slice(SERVICE.length).split(/\?(.*)/s);
    try {
        return { path: decodeURIComponent(raw), query: new URLSearchParams(query) };
    } catch {
        return undefined;
    }
}

/** Hands a request of the page on to the environment, when the product itself would send it. The token is added behind the page's back. */
export async function forward(request: ForwardRequest, options: ForwardOptions): Promise<ForwardAnswer> {
    const { connection, allowsFixes, pageUrl, logWrite } = options;
    const { method, target, body, signal } = request;
    const parts = split(target);
    if (!parts) return refusal(400, "The address cannot be read.");
    const decision = decide(method, parts.path, parts.query, body);
    if (decision.kind === "refused") return refusal(403, decision.reason);
    const isWrite = decision.kind === "write";
    if (isWrite && !allowsFixes) {
        logWrite(`refused ${method} ${decision.what}`);
        return refusal(403, "This page is read only; start it with --allow-fixes to change things.");
    }
    const headers = SENT.flatMap((name) => {
        const value = request.headers[name];
        return typeof value === "string" ? [[name, value] as const] : [];
    });
    try {
        const response = await connection.fetch(connection.url + target, {
            method,
            headers: Object.fromEntries(headers),
            // A link to a row is written with the address that the page knows.
            ...(body === "" ? {} : { body: body.replaceAll(`${pageUrl}/api/data/`, `${connection.url}/api/data/`) }),
            signal,
        });
        if (isWrite) logWrite(`${method} ${decision.what} → ${response.status}`);
        const place = (text: string): string => text.replaceAll(`${connection.url}/api/data/`, `${pageUrl}/api/data/`);
        const received = RECEIVED.flatMap((name) => {
            const value = response.headers.get(name);
            return value === null ? [] : [[name, place(value)] as const];
        });
        return { status: response.status, headers: Object.fromEntries(received), body: place(await response.text()) };
    } catch (error) {
        if (!(error instanceof DataverseError)) throw error;
        if (isWrite) logWrite(`${method} ${decision.what} → ${error.message}`);
        return ofError(error);
    }
}
