import { SEVERITIES, type Finding, type Severity } from "../model/finding";
import { STAGES, type Stage } from "../model/stage";
import type { RuleOutcome, StageReport } from "./report";

function worst(findings: readonly Finding[]): Severity | undefined {
    return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}

function reportStage(stage: Stage, outcomes: readonly RuleOutcome[]): StageReport {
    const own = outcomes.filter((outcome) => outcome.stage === stage);
    const findings = own.flatMap((outcome) => (outcome.outcome === "found" ? outcome.findings : []));
    const severity = worst(findings);
    const ruleIds = own.filter((outcome) => outcome.outcome === "found").map((outcome) => outcome.ruleId);
    const detail = { stage, ruleIds, ...(severity === undefined ? {} : { severity }) };
    if (severity !== undefined && severity !== "advice") return { ...detail, state: "found" };
    if (own.some((outcome) => outcome.outcome === "unknown" || outcome.outcome === "crashed")) {
        return { ...detail, state: "unknown" };
    }
    const judged = own.some((outcome) => outcome.outcome === "clear" || outcome.outcome === "found");
    return { ...detail, state: judged ? "clear" : own.length === 0 ? "unknown" : "notApplicable" };
}

/** The pipeline picture: what each stage says. A stage that nothing has judged is unknown, never clear. */
export function reportStages(outcomes: readonly RuleOutcome[]): readonly StageReport[] {
    return STAGES.map((stage) => reportStage(stage, outcomes));
}
