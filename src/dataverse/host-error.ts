import { DataverseError } from "../core/model/dataverse-error";
import type { RawRow } from "../core/port";
import { errorOf } from "./error-of-answer";

/** Some hosts keep the server's whole answer as text under `raw`; its status is worth having, the rest is not needed. */
function statusIn(raw: unknown): number | undefined {
    const found =
        typeof raw === "string" ? /"(?:httpStatusCode|statusCode|status)":\s*"?(\d{3})/.exec(raw)?.[1] : undefined;
    return found === undefined ? undefined : Number(found);
}

/** What the host rejects with: an object with a message and a positive decimal number. */
export function hostError(error: unknown): DataverseError {
    if (error instanceof DataverseError) return error;
    const { message, errorCode, code, status, raw } = (
        typeof error === "object" && error !== null ? error : {}
    ) as RawRow;
    const said = typeof message === "string" ? message : String(error);
    const httpStatus = typeof status === "number" ? status : statusIn(raw);
    return errorOf({
        message: said,
        code: errorCode ?? code,
        ...(httpStatus === undefined ? {} : { status: httpStatus }),
    });
}
