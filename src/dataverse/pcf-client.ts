import { DataverseError } from "../core/model/dataverse-error";
import type { DataverseClient } from "../core/port";
import { hostError } from "./host-error";
import { createHttpClient } from "./http-client";
import { clientUrl, type HostContext } from "./pcf-context";
import { asRecord, asRows, toPage } from "./rows-of-answer";

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
                throw hostError(error);
            }
        },
        ...(functions ? { callFunction: functions.callFunction } : {}),
    };
}
