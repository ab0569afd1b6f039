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
    const base = { ruleId: rule.id, stage: rule.stage };
    if (!("outcome" in result)) {
        if (result.length === 0) return { ...base, outcome: "clear" };
        return { ...base, outcome: "found", findings: result.map((found) => toFinding(rule, found)) };
    }
    switch (result.outcome) {
        case "found":
            return { ...base, outcome: "found", findings: [toFinding(rule, result)] };
        case "unknown":
            return {
                ...base,
                outcome: "unknown",
                title: text(rule, "title"),
                reason: text(rule, result.message, result.data),
                unreadSections: [],
            };
        default:
            return { ...base, outcome: result.outcome };
    }
}

/** Runs one rule. Never throws: a missing need gives `unknown`, a defect in the check gives `crashed`. */
export function runRule(rule: Rule, facts: Facts, context: RuleContext): RuleOutcome {
    const base = { ruleId: rule.id, stage: rule.stage };
    const needs = rule.needs.map((id) => ({ id, fact: facts[id] }));
    const unread = needs.filter(({ fact }) => isUnread<unknown>(fact)).map(({ id }) => id);
    const lacking = unread.length > 0 ? unread : rule.incomplete(facts);
    if (lacking.length > 0) {
        return { ...base, outcome: "unknown", title: text(rule, "title"), unreadSections: lacking };
    }
    if (needs.some(({ fact }) => fact.status === "notApplicable")) return { ...base, outcome: "notApplicable" };
    try {
        return toOutcome(rule, rule.run(facts, context));
    } catch (error) {
        return { ...base, outcome: "crashed", title: text(rule, "title"), error: String(error) };
    }
}

export function runRules(rules: readonly Rule[], facts: Facts, context: RuleContext): readonly RuleOutcome[] {
    return rules.map((rule) => runRule(rule, facts, context));
}
