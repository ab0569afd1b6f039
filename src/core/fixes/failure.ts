import { DataverseError, type DataverseErrorKind } from "../model/dataverse-error";

/** What a request ended with, as data that can be shown and kept. */
export interface Failure {
    readonly kind: DataverseErrorKind | "defect";
    /** The server's own words where it sent some. */
    readonly message: string;
    readonly privilege?: string;
    readonly status?: number;
}

export function failureOf(error: unknown): Failure {
    if (!(error instanceof DataverseError)) return { kind: "defect", message: String(error) };
    const { kind, privilege, status } = error.data;
    return {
        kind,
        message: error.message,
        ...(privilege === undefined ? {} : { privilege }),
        ...(status === undefined ? {} : { status }),
    };
}

/** The kinds by which the platform says that it did not carry the request out. */
const REFUSALS: ReadonlySet<Failure["kind"]> = new Set([
    "denied",
    "unauthenticated",
    "notFound",
    "badRequest",
    "conflict",
    "throttled",
    "unsupported",
    "offline",
]);

/** True when a write surely was not made; everything else leaves it open. */
export function isRefusal({ kind }: Failure): boolean {
    return REFUSALS.has(kind);
}
