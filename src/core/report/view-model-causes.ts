import { say } from "../text/texts";
import type { Facts } from "../facts/facts";
import type { Actor, Confidence, Finding, Severity, Source } from "../model/finding";
import {
    evidenceView,
    sayView,
    timeView,
    type EvidenceView,
    type TimeView,
    type ViewContext,
} from "./view-model-context";
import { fixViews, type FixView } from "./view-model-fixes";

export interface CauseView {
    /** Unique within the report. */
    readonly key: string;
    readonly ruleId: string;
    readonly title: string;
    readonly message: string;
    readonly severity: Severity;
    readonly severityLabel: string;
    readonly confidence: Confidence;
    readonly confidenceLabel: string;
    readonly confidenceWhy: string;
    readonly actor: Actor;
    readonly actorLabel: string;
    readonly stageLabel: string;
    readonly since?: TimeView;
    readonly evidence: readonly EvidenceView[];
    readonly steps: readonly string[];
    readonly fixes: readonly FixView[];
    readonly sources: readonly Source[];
    readonly symptoms: readonly CauseView[];
}

function causeView(context: ViewContext, finding: Finding, facts: Facts, key: string): CauseView {
    const { t } = context;
    return {
        key,
        ruleId: finding.ruleId,
        title: sayView(context, finding.title),
        message: sayView(context, finding.message),
        severity: finding.severity,
        severityLabel: t(`severity.${finding.severity}`),
        confidence: finding.confidence,
        confidenceLabel: t(`confidence.${finding.confidence}`),
        confidenceWhy: t(`confidenceWhy.${finding.confidence}`),
        actor: finding.actor,
        actorLabel: t(`actor.${finding.actor}`),
        stageLabel: t(`stage.${finding.stage}`),
        ...(finding.since === undefined ? {} : { since: timeView(context, finding.since) }),
        evidence: finding.evidence.map((cell) => evidenceView(context, cell)),
        steps: finding.remedy.map((message) => sayView(context, message)),
        fixes: fixViews(context, finding, facts),
        sources: finding.sources.map(({ title, url }) => ({ title: say(t, title), url: say(t, url) })),
        symptoms: causeViews(context, finding.symptoms, facts, `${key}.`),
    };
}

/** The causes in the report's order, worst and surest first. */
export function causeViews(
    context: ViewContext,
    findings: readonly Finding[],
    facts: Facts,
    prefix = "",
): readonly CauseView[] {
    return findings.map((finding, index) => causeView(context, finding, facts, `${prefix}${index + 1}`));
}
