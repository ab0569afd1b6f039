import { DataverseError, type DataverseErrorKind } from "../core/model/dataverse-error";

/** Error numbers that decide more surely than the HTTP status, which the component framework does not hand on. */
const KINDS_BY_CODE: Readonly<Record<number, DataverseErrorKind>> = {
    0x80040220: "denied", // PrivilegeDenied
    0x80040231: "denied", // PrincipalPrivilegeDenied
    0x80048405: "denied", // AccessDenied
    0x80040256: "denied", // CrmSecurityError
    0x80048306: "denied", // unManagedIdsAccessDenied
    0x80042f09: "denied", // UserNotAssignedRoles
    0x80040217: "notFound", // ObjectDoesNotExist
    0x80060882: "conflict", // ConcurrencyVersionMismatch
    0x80041103: "badRequest", // QueryBuilderNoAttribute
    0x80040203: "badRequest", // InvalidArgument
    0x80072321: "throttled",
    0x80072322: "throttled",
    0x80072326: "throttled",
};

const KINDS_BY_STATUS: Readonly<Record<number, DataverseErrorKind>> = {
    400: "badRequest",
    401: "unauthenticated",
    403: "denied",
    404: "notFound",
    405: "unsupported",
    412: "conflict",
    413: "badRequest",
    429: "throttled",
    501: "unsupported",
};

/**
 * The error number as a signed 32-bit integer. Servers and hosts write the same number as "0x80040220", as -2147220960 and as 2147746336;
 * anything else gives undefined.
 */
export function parseErrorCode(code: unknown): number | undefined {
    if (typeof code === "number" && Number.isInteger(code)) return code === 0 ? undefined : code | 0;
    if (typeof code !== "string" || !/^(?:0x[0-9a-f]{1,8}|-?\d{1,10})$/i.test(code)) return undefined;
    return parseErrorCode(Number(code));
}

/** The privilege that a refusal names: privilege names are not translated, whatever the language of the text. */
export function privilegeIn(message: string): string | undefined {
    return /\bprv[A-Z]\w*/.exec(message)?.[0];
}

export function kindOf(status: number | undefined, code: number | undefined): DataverseErrorKind {
    const byCode = code === undefined ? undefined : KINDS_BY_CODE[code >>> 0];
    if (byCode) return byCode;
    // A number without a known meaning still comes from the platform, which answered: asking again would give the same.
    if (status === undefined) return code === undefined ? "unavailable" : "badRequest";
    return KINDS_BY_STATUS[status] ?? (status >= 500 ? "unavailable" : "badRequest");
}

export interface Refusal {
    readonly message: string;
    readonly code: unknown;
    readonly status?: number;
    readonly retryAfterMs?: number;
}

/** Makes the one error of all adapters out of what the server or host said. */
export function errorOf({ message, code: rawCode, status, retryAfterMs }: Refusal): DataverseError {
    const code = parseErrorCode(rawCode);
    const privilege = privilegeIn(message);
    return new DataverseError(message || `The server answered ${status ?? "with an error"} and gave no reason.`, {
        kind: kindOf(status, code),
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
        ...(privilege === undefined ? {} : { privilege }),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
}
