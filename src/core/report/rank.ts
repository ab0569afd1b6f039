import { CONFIDENCES, SEVERITIES, type Finding } from "../model/finding";
import type { Rule } from "../rules/define-rule";

function weight(finding: Finding): number {
    return SEVERITIES.indexOf(finding.severity) * CONFIDENCES.length + CONFIDENCES.indexOf(finding.confidence);
}

/** Worst first: severity, then confidence, then the order of the rules. */
export function rankFindings(findings: readonly Finding[]): readonly Finding[] {
    return findings
        .map((finding, index) => ({ finding, index }))
        .sort((a, b) => weight(a.finding) - weight(b.finding) || a.index - b.index)
        .map(({ finding }) => finding);
}

/**
 * Puts findings that another finding explains under it. A finding is only ever a symptom of one that is at least as sure;
 * chains end at the first explanation, and two rules that name each other stay side by side.
 */
export function nestSymptoms(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
    const explains = new Map(rules.map((rule) => [rule.id, new Set(rule.explains ?? [])]));
    const sureness = (finding: Finding): number => CONFIDENCES.indexOf(finding.confidence);
    const explainedBy = (finding: Finding): Finding | undefined =>
        findings.find(
            (other) =>
                other.ruleId !== finding.ruleId &&
                explains.get(other.ruleId)?.has(finding.ruleId) === true &&
                explains.get(finding.ruleId)?.has(other.ruleId) !== true &&
                sureness(other) <= sureness(finding),
        );
    const roots = findings.filter((finding) => explainedBy(finding) === undefined);
    const rootOf = (finding: Finding): Finding | undefined => {
        const seen = new Set<Finding>();
        let current = explainedBy(finding);
        while (current && !roots.includes(current) && !seen.has(current)) {
            seen.add(current);
            current = explainedBy(current);
        }
        return current && roots.includes(current) ? current : undefined;
    };
    const nested = findings.filter((finding) => !roots.includes(finding));
    const orphans = nested.filter((finding) => rootOf(finding) === undefined);
    return [...roots, ...orphans].map((root) => {
        const symptoms = nested.filter((finding) => rootOf(finding) === root);
        return symptoms.length === 0 ? root : { ...root, symptoms };
    });
}
