import { DataverseError } from "../core/model/dataverse-error";
import type { DataverseClient, RawRow } from "../core/port";
import { errorOf } from "./error-of-answer";
import { createHttpClient } from "./http-client";
import { clientUrl, type HostContext } from "./pcf-context";
import { asRecord, asRows, toPage } from "./rows-of-answer";

/** What the host rejects with: an object with a message and a positive decimal number. */
function toError(error: unknown): DataverseError {
    if (error instanceof DataverseError) return error;
    const { message, errorCode, code, status, raw } = (
        typeof error === "object" && error !== null ? error : {}
    ) as RawRow;
    const said = typeof message === "string" ? message : String(error);
    const httpStatus = typeof status === "number" ? status : statusIn(raw);
    return errorOf({
        message: said,
        code: errorCode ?? code,
        ...(httpStatus === undefined ? {} : { status: httpStatus }),
    });
}

/** Some hosts keep the server's whole answer as text under `raw`; its status is worth having, the rest is not needed. */
function statusIn(raw: unknown): number | undefined {
    const found =
        typeof raw === "string" ? /"(?:httpStatusCode|statusCode|status)":\s*"?(\d{3})/.exec(raw)?.[1] : undefined;
    return found === undefined ? undefined : Number(found);
}

/**
 * Reads through the component framework. `context` is a function because the host replaces the context on every update. Functions need a
 * same-origin call, which the framework lacks; they are offered only when the host tells the environment's address.
 */
export function createPcfClient(context: () => HostContext): DataverseClient {
    const url = clientUrl(context());
    const functions = url === undefined ? undefined : createHttpClient({ baseUrl: url });
    return {
        async readRows({ table, fetchXml }) {
            if (context().client.isOffline()) throw new DataverseError("The app is offline.", { kind: "offline" });
            try {
                const answer: unknown = await context().webAPI.retrieveMultipleRecords(
                    table,
                    `?fetchXml=${encodeURIComponent(fetchXml)}`,
                );
                const { entities, nextLink, fetchXmlPagingCookie, moreRecords } = asRecord(answer);
                const more = moreRecords === true || Boolean(nextLink) || Boolean(fetchXmlPagingCookie);
                return toPage(asRows(entities), more, fetchXmlPagingCookie);
            } catch (error) {
                throw toError(error);
            }
        },
        ...(functions ? { callFunction: functions.callFunction } : {}),
    };
}
