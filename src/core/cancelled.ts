import { DataverseError } from "./model/dataverse-error";
import type { CancelSignal } from "./port";

/** What everything that is given up ends with. */
export function cancelledError(): DataverseError {
    return new DataverseError("The work was cancelled.", { kind: "aborted" });
}

/** Throws DataverseError "aborted" once the signal is given. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
    if (signal?.aborted) throw cancelledError();
}
