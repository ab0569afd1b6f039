import { DataverseError, type DataverseErrorData } from "../../src/core/model/dataverse-error";
import type { DataverseClient, RowsPage } from "../../src/core/port";
import { withRetry, type RetryOptions } from "../../src/dataverse/with-retry";

const QUERY = { table: "mailbox", fetchXml: "<fetch/>" } as const;
const PAGE: RowsPage = { rows: [], more: false };

function failing(times: number, data: DataverseErrorData): DataverseClient & { readonly calls: () => number } {
    let calls = 0;
    return {
        calls: () => calls,
        readRows: () => {
            calls += 1;
            return calls <= times ? Promise.reject(new DataverseError("no", data)) : Promise.resolve(PAGE);
        },
    };
}

function options(waits: number[], timeoutMs = 1000): RetryOptions {
    return {
        attempts: 3,
        firstDelayMs: 100,
        longestDelayMs: 5000,
        timeoutMs,
        sleep: (ms) => {
            waits.push(ms);
            return Promise.resolve();
        },
    };
}

test("waits as long as the server asks", async () => {
    const waits: number[] = [];
    const client = failing(1, { kind: "throttled", retryAfterMs: 2000 });
    await expect(withRetry(client, options(waits)).readRows(QUERY)).resolves.toBe(PAGE);
    expect(waits).toEqual([2000]);
});

test("doubles its own wait when the server names none", async () => {
    const waits: number[] = [];
    await withRetry(failing(2, { kind: "unavailable" }), options(waits)).readRows(QUERY);
    expect(waits).toEqual([100, 200]);
});

test("gives up after the last attempt with the server's error", async () => {
    const client = failing(9, { kind: "unavailable", status: 503 });
    await expect(withRetry(client, options([])).readRows(QUERY)).rejects.toMatchObject({ data: { status: 503 } });
    expect(client.calls()).toBe(3);
});

test("does not wait for a server that asks for too long", async () => {
    const waits: number[] = [];
    const client = failing(1, { kind: "throttled", retryAfterMs: 60_000 });
    await expect(withRetry(client, options(waits)).readRows(QUERY)).rejects.toMatchObject({
        data: { kind: "throttled" },
    });
    expect(waits).toEqual([]);
});

test.each(["denied", "notFound", "badRequest", "malformed", "conflict"] as const)(
    "does not repeat %p",
    async (kind) => {
        const client = failing(1, { kind });
        await expect(withRetry(client, options([])).readRows(QUERY)).rejects.toMatchObject({ data: { kind } });
        expect(client.calls()).toBe(1);
    },
);

test("ends a request that never answers", async () => {
    const silent: DataverseClient = { readRows: () => new Promise(() => undefined) };
    await expect(withRetry(silent, options([], 5)).readRows(QUERY)).rejects.toMatchObject({
        data: { kind: "timeout" },
    });
});

test("ends at once when the reader cancels", async () => {
    const controller = new AbortController();
    const silent: DataverseClient = { readRows: () => new Promise(() => undefined) };
    const reading = withRetry(silent, options([])).readRows(QUERY, { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ data: { kind: "aborted" } });
});

test("offers functions only when the client does", () => {
    expect(withRetry(failing(0, { kind: "denied" })).callFunction).toBeUndefined();
    expect(
        withRetry({ ...failing(0, { kind: "denied" }), callFunction: () => Promise.resolve({}) }).callFunction,
    ).toBeDefined();
});
