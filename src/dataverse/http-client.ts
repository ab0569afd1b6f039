import type { CancelSignal, DataverseClient, RawRow } from "../core/port";
import { entitySet } from "./entity-set";
import { functionPath } from "./function-url";
import { createHttpRequest, parseJson, type HttpClientOptions } from "./http-request";
import { asRecord, asRows, toPage } from "./rows-of-answer";

export type { HttpClientOptions } from "./http-request";

/** Speaks the Web API over fetch: for the terminal, for tests, and for functions from a page of the same origin. */
export function createHttpClient(options: HttpClientOptions): Required<DataverseClient> {
    const request = createHttpRequest(options);

    async function get(path: string, signal: CancelSignal | undefined): Promise<RawRow> {
        const { text } = await request({ method: "GET", path, ...(signal ? { signal } : {}) });
        return asRecord(parseJson(text));
    }

    return {
        async readRows({ table, fetchXml }, options) {
            const answer = await get(`${entitySet(table)}?fetchXml=${encodeURIComponent(fetchXml)}`, options?.signal);
            const more = answer["@Microsoft.Dynamics.CRM.morerecords"] === true;
            return toPage(asRows(answer["value"]), more, answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]);
        },
        callFunction: (call, options) => get(functionPath(call), options?.signal),
    };
}
