import type { Confidence } from "../../model/finding";
import { CHECKS_OF_REASON, FIXES_OF_REASON } from "../refusal-reasons";
import { REASONS } from "../trace-evidence";
import { fixesOfCheck } from "../trace-fixes";
import { failing, messageIs, type Draft, type Reports } from "./draft";

/** The email was refused for a reason of the platform; the checks that stand behind that reason are named with it. */
export function refusedDraft(
    reports: Reports,
    reason: string,
    confidence: Confidence,
    basis: readonly string[],
): Draft {
    const scope = failing(reports, "filter-scope");
    const noEntry = reason === "NoRecipientMatch" && messageIs(failing(reports, "recipient-match"), "noEntry");
    const fixes = scope
        ? fixesOfCheck(scope)
        : noEntry
          ? [{ fixId: "repair-address-search" }]
          : (FIXES_OF_REASON[reason] ?? []);
    const checks = (CHECKS_OF_REASON[reason] ?? []).filter((id) => failing(reports, id) !== undefined);
    const known = REASONS.some((name) => name === reason);
    return {
        kind: "refused",
        variant: known ? reason : "otherReason",
        data: { reason },
        confidence,
        checkIds: [...basis, ...checks],
        fixes,
        readAgain: reason !== "Duplicate",
    };
}
