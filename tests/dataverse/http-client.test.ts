import { createHttpClient } from "../../src/dataverse/http-client";

interface Sent {
    url: string;
    headers: Record<string, string>;
}

function answering(
    status: number,
    body: string,
    headers: Record<string, string> = {},
    sent: Sent[] = [],
): typeof fetch {
    return (url, init) => {
        sent.push({ url: String(url), headers: init?.headers as Record<string, string> });
        return Promise.resolve(new Response(body, { status, headers }));
    };
}

function client(fetchImplementation: typeof fetch): ReturnType<typeof createHttpClient> {
    return createHttpClient({
        baseUrl: "https://contoso.crm.dynamics.com",
        authorization: () => Promise.resolve("Bearer t"),
        fetch: fetchImplementation,
    });
}

const QUERY = { table: "mailbox", fetchXml: "<fetch/>" } as const;

test("reads rows, more and the decoded cookie", async () => {
    const sent: Sent[] = [];
    const inner = encodeURIComponent(encodeURIComponent('<cookie page="1"/>'));
    const body = JSON.stringify({
        value: [{ name: "Ada" }],
        "@Microsoft.Dynamics.CRM.morerecords": true,
        "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie": `<cookie pagenumber="2" pagingcookie="${inner}" />`,
    });
    const page = await client(answering(200, body, {}, sent)).readRows(QUERY);
    expect(page).toEqual({ rows: [{ name: "Ada" }], more: true, cookie: '<cookie page="1"/>' });
    expect(sent[0]?.url).toBe("https://contoso.crm.dynamics.com/api/data/v9.2/mailboxes?fetchXml=%3Cfetch%2F%3E");
    expect(sent[0]?.headers).toMatchObject({ Authorization: "Bearer t", "OData-Version": "4.0" });
});

test("keeps the server's number, text and wait", async () => {
    const body = JSON.stringify({ error: { code: "0x80072322", message: "Number of requests exceeded" } });
    await expect(client(answering(429, body, { "Retry-After": "7" })).readRows(QUERY)).rejects.toMatchObject({
        message: "Number of requests exceeded",
        data: { kind: "throttled", status: 429, code: -2147015902, retryAfterMs: 7000 },
    });
});

test("a refusal without JSON keeps its status and shows none of the page", async () => {
    const error = await client(answering(503, "<html>secret proxy</html>"))
        .readRows(QUERY)
        .catch((e: unknown) => e);
    expect(error).toMatchObject({ data: { kind: "unavailable", status: 503 } });
    expect(String(error)).not.toContain("secret");
});

test.each(["", "<html></html>", "[]", '{"value":1}', '{"value":[1]}', "{}"])(
    "calls the answer %p malformed",
    async (body) => {
        await expect(client(answering(200, body)).readRows(QUERY)).rejects.toMatchObject({
            data: { kind: "malformed" },
        });
    },
);

test("a lost connection is a network error", async () => {
    const lost: typeof fetch = () => Promise.reject(new TypeError("fetch failed"));
    await expect(client(lost).readRows(QUERY)).rejects.toMatchObject({ data: { kind: "network" } });
});

test("a cancelled request says so", async () => {
    const controller = new AbortController();
    const waiting: typeof fetch = (_, init) =>
        new Promise((_resolve, reject) => {
            const fail = (): void => reject(new Error("aborted"));
            if (init?.signal?.aborted) fail();
            init?.signal?.addEventListener("abort", fail);
        });
    const reading = client(waiting).readRows(QUERY, { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ data: { kind: "aborted" } });
});
