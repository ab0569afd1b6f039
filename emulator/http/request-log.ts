export interface LoggedRequest {
    readonly method: string;
    readonly table: string | undefined;
    readonly url: string;
    readonly user: string | undefined;
    /** Undefined when the connection ended without an answer. */
    readonly status: number | undefined;
    /** Milliseconds of the process clock, to be compared with each other only. */
    readonly startedAt: number;
    readonly endedAt: number;
}

export interface RequestLog {
    add(request: LoggedRequest): void;
    list(): readonly LoggedRequest[];
    clear(): void;
}

const capacity = 20_000;

export const createRequestLog = (): RequestLog => {
    let requests: LoggedRequest[] = [];
    return {
        add: (request) => {
            if (requests.length >= capacity) requests = requests.slice(capacity / 2);
            requests.push(request);
        },
        list: () => [...requests],
        clear: () => {
            requests = [];
        },
    };
};
