import { deriveFacts } from "../facts/derive";
import { SECTION_IDS, type Evidence } from "../model/evidence";
import type { Finding } from "../model/finding";
import { isUnread } from "../model/section";
import { RULES } from "../rules";
import type { Rule } from "../rules/define-rule";
import { runRules } from "../rules/run-rules";
import { nestSymptoms, rankFindings } from "./rank";
import type { Report, RuleOutcome, UnreadSection, Verdict } from "./report";
import { reportStages } from "./stages";

function verdictOf(evidence: Evidence, findings: readonly Finding[], outcomes: readonly RuleOutcome[]): Verdict {
    const unchecked = outcomes.filter(({ outcome }) => outcome === "unknown" || outcome === "crashed").length;
    if (isUnread(evidence.sections.mailbox)) return { kind: "unreadable", unchecked };
    const main = findings.find((finding) => finding.severity !== "advice");
    if (!main) return { kind: unchecked === 0 ? "clear" : "undecided", unchecked };
    return {
        kind: main.severity === "blocking" ? "stopped" : "impaired",
        stage: main.stage,
        finding: main,
        ...(main.since === undefined ? {} : { since: main.since }),
        unchecked,
    };
}

function unreadSections(evidence: Evidence): readonly UnreadSection[] {
    return SECTION_IDS.flatMap((section) => {
        const value = evidence.sections[section];
        return isUnread<unknown>(value) ? [{ section, unread: value }] : [];
    });
}

/**
 * Judges evidence: the same evidence and moment always give the same report, online or from a file.
 * `now` is an ISO 8601 moment; pass the evidence's own `readAt` to judge a saved file as of then.
 */
export function judge(evidence: Evidence, now: string, rules: readonly Rule[] = RULES): Report {
    const facts = deriveFacts(evidence.sections, now);
    const outcomes = runRules(rules, facts, { now });
    const all = outcomes.flatMap((outcome) => (outcome.outcome === "found" ? outcome.findings : []));
    const findings = nestSymptoms(rankFindings(all), rules);
    return {
        evidence,
        facts,
        verdict: verdictOf(evidence, findings, outcomes),
        findings,
        stages: reportStages(outcomes),
        outcomes,
        unread: unreadSections(evidence),
    };
}
