import type { Finding } from "../../../src/core/model/finding";
import type { Report } from "../../../src/core/report/report";
import type { Statement } from "./truth";

function withSymptoms(findings: readonly Finding[]): readonly Finding[] {
    return findings.flatMap((finding) => [finding, ...withSymptoms(finding.symptoms)]);
}

export function statementOf({ verdict, findings, unread }: Report): Statement {
    return {
        verdictKind: verdict.kind,
        ...(verdict.finding ? { mainRuleId: verdict.finding.ruleId } : {}),
        ...(verdict.stage ? { stage: verdict.stage } : {}),
        accusedRuleIds: findings.filter(({ severity }) => severity !== "advice").map(({ ruleId }) => ruleId),
        foundRuleIds: withSymptoms(findings).map(({ ruleId }) => ruleId),
        unreadSections: unread.map(({ section }) => section),
    };
}
