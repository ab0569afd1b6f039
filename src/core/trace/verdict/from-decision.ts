import { valueOf } from "../../facts/combine";
import { failing, type Explanation } from "./draft";
import { refusedDraft } from "./refused-draft";

/** The rules of the filtering method, walked here and by the platform's own function. */
export const fromDecision: Explanation = ({ evidence, walked, reports }) => {
    const platform = valueOf(evidence.reads.platform)?.fresh;
    const { decision } = walked;
    // The platform's function judges incoming email only.
    if (decision.outcome === "unknown" && decision.missing === "sentItem") return undefined;
    if (decision.outcome === "refused") {
        const differs = failing(reports, "decision-agreement") !== undefined;
        if (!differs) {
            // Without the platform's word, or with recipients that were not looked up, the walk alone is not proof.
            const confirmed = platform?.accepted === false || walked.candidates.complete;
            return refusedDraft(reports, decision.reason, confirmed ? "certain" : "likely", []);
        }
        return platform?.accepted === true
            ? undefined
            : refusedDraft(reports, platform?.reason ?? decision.reason, "likely", ["platform-decision"]);
    }
    const refusal = failing(reports, "platform-decision");
    if (refusal === undefined || platform === undefined) return undefined;
    if (decision.outcome === "unknown") {
        return refusedDraft(reports, platform.reason, refusal.confidence, ["platform-decision"]);
    }
    const differs = failing(reports, "decision-agreement") !== undefined;
    return differs ? refusedDraft(reports, platform.reason, "possible", ["platform-decision"]) : undefined;
};
