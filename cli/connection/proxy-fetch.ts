import {
    createDefaultHttpClient,
    createEmptyPipeline,
    createHttpHeaders,
    createPipelineRequest,
    proxyPolicy,
    type HttpMethods,
} from "@azure/core-rest-pipeline";

/** A fetch that goes through the proxy of HTTPS_PROXY and NO_PROXY, by the same library that the sign-in uses. Redirects are not followed. */
export function createProxyFetch(): typeof fetch {
    const client = createDefaultHttpClient();
    const pipeline = createEmptyPipeline();
    pipeline.addPolicy(proxyPolicy());
    return async (input, init) => {
        const request = createPipelineRequest({
            url: input instanceof Request ? input.url : String(input),
            method: (init?.method ?? "GET") as HttpMethods,
            headers: createHttpHeaders(Object.fromEntries(new Headers(init?.headers))),
            ...(typeof init?.body === "string" ? { body: init.body } : {}),
            ...(init?.signal ? { abortSignal: init.signal } : {}),
        });
        const { status, headers, bodyAsText } = await pipeline.sendRequest(client, request);
        const body = [204, 304].includes(status) ? null : bodyAsText;
        return new Response(body ?? null, { status, headers: headers.toJSON() });
    };
}
