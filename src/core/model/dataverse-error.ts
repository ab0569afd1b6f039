export type DataverseErrorKind =
    | "denied"
    | "unauthenticated"
    | "notFound"
    | "badRequest"
    | "conflict"
    | "throttled"
    | "unavailable"
    | "timeout"
    | "network"
    | "offline"
    | "malformed"
    | "unsupported"
    | "aborted";

export interface DataverseErrorData {
    readonly kind: DataverseErrorKind;
    readonly status?: number;
    /** The platform's error number, always as a signed 32-bit integer. */
    readonly code?: number;
    readonly privilege?: string;
    readonly retryAfterMs?: number;
}

/** What a client throws for every request that did not give a usable answer. `message` is the server's own text where it sent one. */
export class DataverseError extends Error {
    public override readonly name = "DataverseError" as const;

    public constructor(
        message: string,
        public readonly data: DataverseErrorData,
    ) {
        super(message);
        // Compiled to ES5-style classes by some hosts: keep instanceof working.
        Object.setPrototypeOf(this, DataverseError.prototype);
    }
}
