import { valueOf } from "../../facts/combine";
import type { Walk } from "../facts/decide";
import type { TraceEvidence } from "../trace-evidence";
import { failing, messageIs, type Explanation, type Reports } from "./draft";
import { refusedDraft } from "./refused-draft";

/** The reason for which an email like this is taken today; undefined when it is not, or nobody can tell. */
function acceptedToday(evidence: TraceEvidence, { decision }: Walk, reports: Reports): string | undefined {
    const platform = valueOf(evidence.reads.platform)?.fresh;
    if (failing(reports, "decision-agreement") !== undefined) return undefined;
    if (decision.outcome === "accepted") return decision.reason;
    return decision.outcome === "unknown" && platform?.accepted === true ? platform.reason : undefined;
}

/** A failure that was logged for this very email. */
export const fromLog: Explanation = ({ evidence, walked, reports }) => {
    const logged = failing(reports, "logged-failure");
    if (logged === undefined) return undefined;
    const { confidence } = logged;
    const error = String(logged.message.data["error"] ?? "");
    if (messageIs(logged, "refused")) {
        const reason = error === "Duplicate" ? undefined : acceptedToday(evidence, walked, reports);
        if (reason === undefined) return refusedDraft(reports, error, confidence, ["logged-failure"]);
        // What refused it has been changed since, but a refused email is not judged again by itself.
        const data = { error, reason, failedOn: logged.message.data["failedOn"] ?? "" };
        return { kind: "passed", variant: "refusedThen", data, confidence, checkIds: ["logged-failure"] };
    }
    const isCode = failing(reports, "custom-code") !== undefined;
    return {
        kind: "failed",
        variant: isCode ? "customCode" : "logged",
        data: { error },
        confidence,
        checkIds: ["logged-failure", ...(isCode ? ["custom-code"] : [])],
        fixes: isCode ? [{ fixId: "custom-code" }] : [],
    };
};
