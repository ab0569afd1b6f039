import type { Confidence, Finding, Severity } from "../../../src/core/model/finding";
import { nestSymptoms, rankFindings } from "../../../src/core/report/rank";
import { RULES } from "../../../src/core/rules";
import type { Rule } from "../../../src/core/rules/define-rule";

const [template] = RULES;

function rule(id: string, explains: readonly string[] = []): Rule {
    if (template === undefined) throw new Error("There is no rule.");
    return { ...template, id, explains };
}

function finding(ruleId: string, severity: Severity = "blocking", confidence: Confidence = "certain"): Finding {
    const message = { key: `rule.${ruleId}.found`, data: {} };
    return {
        ruleId,
        stage: "itemRead",
        severity,
        confidence,
        actor: "user",
        title: message,
        message,
        remedy: [],
        evidence: [],
        sources: [],
        fixes: [],
        symptoms: [],
    };
}

const names = (findings: readonly Finding[]): readonly string[] => findings.map(({ ruleId }) => ruleId);

describe("rankFindings", () => {
    it("puts severity before confidence and keeps the order of equal findings", () => {
        const ranked = rankFindings([
            finding("advice", "advice"),
            finding("degraded", "degraded"),
            finding("possible", "blocking", "possible"),
            finding("first"),
            finding("second"),
        ]);
        expect(names(ranked)).toEqual(["first", "second", "possible", "degraded", "advice"]);
    });
});

describe("nestSymptoms", () => {
    it("puts a symptom under the finding that explains it", () => {
        const [root, ...others] = nestSymptoms(
            [finding("cause"), finding("symptom")],
            [rule("cause", ["symptom"]), rule("symptom")],
        );
        expect(others).toEqual([]);
        expect(names(root?.symptoms ?? [])).toEqual(["symptom"]);
    });

    it("puts a chain under its first explanation", () => {
        const rules = [rule("a", ["b"]), rule("b", ["c"]), rule("c")];
        const [root, ...others] = nestSymptoms([finding("c"), finding("b"), finding("a")], rules);
        expect([root?.ruleId, others.length]).toEqual(["a", 0]);
        expect(names(root?.symptoms ?? [])).toEqual(["c", "b"]);
    });

    it("lets no doubtful finding swallow a surer one", () => {
        const findings = [finding("sure"), finding("doubtful", "blocking", "possible")];
        expect(nestSymptoms(findings, [rule("doubtful", ["sure"]), rule("sure")])).toEqual(findings);
    });

    it("leaves two findings that name each other side by side", () => {
        const findings = [finding("a"), finding("b")];
        expect(nestSymptoms(findings, [rule("a", ["b"]), rule("b", ["a"])])).toEqual(findings);
    });
});
