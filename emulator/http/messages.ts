/** A request as the emulator sees it; header names are in lower case, the url may be a path. */
export interface EmulatorRequest {
    readonly method: string;
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Ends a request that a fault keeps open. */
    readonly signal?: AbortSignal;
}

export interface EmulatorResponse {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

const common = { "content-type": "application/json; odata.metadata=minimal", "odata-version": "4.0" };

export const json = (
    status: number,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
): EmulatorResponse => ({ status, headers: { ...common, ...headers }, body: JSON.stringify(body) });

export const text = (status: number, body: string): EmulatorResponse => ({
    status,
    headers: { ...common, "content-type": "text/plain" },
    body,
});

export const noContent = (headers: Readonly<Record<string, string>> = {}): EmulatorResponse => ({
    status: 204,
    headers: { "odata-version": "4.0", ...headers },
    body: "",
});

export const lowerCaseHeaders = (headers: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
