import type { Facts } from "../facts/facts";
import type { Finding, Message, TextData } from "../model/finding";
import { isUnread } from "../model/section";
import type { RuleOutcome } from "../report/report";
import type { CheckResult, Found, Rule, RuleContext } from "./define-rule";

function text(rule: Rule, id: string, data: TextData = {}): Message {
    return { key: `rule.${rule.id}.${id}`, data };
}

function toFinding(rule: Rule, found: Found): Finding {
    return {
        ruleId: rule.id,
        stage: rule.stage,
        severity: found.severity ?? rule.severity,
        confidence: found.confidence,
        actor: found.actor ?? rule.actor,
        title: text(rule, "title"),
        message: text(rule, found.message, found.data),
        remedy: rule.remedy.map((_, index) => text(rule, `remedy.${index + 1}`, found.data)),
        evidence: found.evidence,
        sources: rule.sources.map((_, index) => ({
            title: text(rule, `source.${index + 1}.title`),
            url: text(rule, `source.${index + 1}.url`),
        })),
        fixes: rule.fixes ?? [],
        ...(found.since === undefined ? {} : { since: found.since }),
        symptoms: [],
    };
}

function toOutcome(rule: Rule, result: CheckResult): RuleOutcome {
    const { id: ruleId, stage } = rule;
    if (!("outcome" in result)) {
        if (result.length === 0) return { ruleId, stage, outcome: "clear" };
        return { ruleId, stage, outcome: "found", findings: result.map((found) => toFinding(rule, found)) };
    }
    switch (result.outcome) {
        case "found":
            return { ruleId, stage, outcome: "found", findings: [toFinding(rule, result)] };
        case "unknown":
            return {
                ruleId,
                stage,
                outcome: "unknown",
                title: text(rule, "title"),
                reason: text(rule, result.message, result.data),
                unreadSections: [],
            };
        default:
            return { ruleId, stage, outcome: result.outcome };
    }
}

/** Runs one rule. Never throws: a missing need gives `unknown`, a defect in the check gives `crashed`. */
export function runRule(rule: Rule, facts: Facts, context: RuleContext): RuleOutcome {
    const { id: ruleId, stage } = rule;
    const unread = rule.needs.filter((id) => isUnread<unknown>(facts[id]));
    const lacking = unread.length > 0 ? unread : rule.incomplete(facts);
    if (lacking.length > 0) {
        return { ruleId, stage, outcome: "unknown", title: text(rule, "title"), unreadSections: lacking };
    }
    if (rule.needs.some((id) => facts[id].status === "notApplicable"))
        return { ruleId, stage, outcome: "notApplicable" };
    try {
        return toOutcome(rule, rule.run(facts, context));
    } catch (error) {
        return { ruleId, stage, outcome: "crashed", title: text(rule, "title"), error: String(error) };
    }
}

export function runRules(rules: readonly Rule[], facts: Facts, context: RuleContext): readonly RuleOutcome[] {
    return rules.map((rule) => runRule(rule, facts, context));
}
