import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FactId, Facts } from "../../../src/core/facts/facts";
import type { Actor, Confidence, Severity, TextData } from "../../../src/core/model/finding";
import type { RuleOutcome } from "../../../src/core/report/report";
import type { Rule } from "../../../src/core/rules/define-rule";
import { runRule } from "../../../src/core/rules/run-rules";
import { RULES } from "../../../src/core/rules";
import { denied, healthy, IDS, NOW } from "./healthy";

export interface FoundCase {
    readonly when: Facts;
    readonly message: string;
    readonly confidence?: Confidence;
    readonly severity?: Severity;
    readonly actor?: Actor;
    readonly since?: string;
    /** A part of what fills the placeholders. */
    readonly data?: TextData;
    /** Columns that the proof must name, among others. */
    readonly proof?: readonly string[];
}

/** Either the rule's own reason, or the facts that were not read. */
export type UnknownCase = { readonly when: Facts } & (
    { readonly message: string } | { readonly unread: readonly FactId[] }
);

export interface RuleCases {
    readonly clear: readonly Facts[];
    readonly found: readonly FoundCase[];
    readonly unknown: readonly UnknownCase[];
    readonly notApplicable?: readonly Facts[];
}

/** The ways in which a rule on item failures can be unable to judge. */
export const ITEMS_UNSEEN: readonly UnknownCase[] = [
    { when: healthy({ viewer: { isSystemAdministrator: false, userId: IDS.otherUser } }), message: "hidden" },
    { when: healthy({ settings: { EnableSssItemLevelMonitoring: "false" } }), message: "off" },
    { when: healthy({ itemsTruncated: true }), message: "unread" },
    { when: denied("viewer"), message: "unread" },
    { when: denied("items"), unread: ["itemGroups"] },
];

function deepFreeze<T>(value: T): T {
    if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}

function placeholders(text: string): readonly string[] {
    return [...text.matchAll(/\{([a-z]+)\}/gi)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** Messages of an outcome by their id in the rule, with their data. */
function producedBy(rule: Rule, outcome: RuleOutcome): readonly (readonly [string, TextData])[] {
    const prefix = `rule.${rule.id}.`;
    const messages =
        outcome.outcome === "found"
            ? outcome.findings.map(({ message }) => message)
            : outcome.outcome === "unknown" && outcome.reason
              ? [outcome.reason]
              : [];
    return messages.map(({ key, data }) => [key.slice(prefix.length), data] as const);
}

/**
 * Tests one rule with a table of facts. It also fails when a message is never produced, when a placeholder stays empty, when a finding
 * has no proof, when the rule changes its input, when no unknown case is shown, or when the page in docs/rules is missing.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
    const run = (facts: Facts): RuleOutcome => {
        const outcome = runRule(rule, deepFreeze(facts), { now: NOW });
        if (outcome.outcome === "crashed") throw new Error(`The rule crashed: ${outcome.error}`);
        return outcome;
    };

    describe(`rule ${rule.id}`, () => {
        cases.clear.forEach((facts, index) => {
            it(`is clear in case ${index + 1}`, () => expect(run(facts)).toMatchObject({ outcome: "clear" }));
        });

        cases.found.forEach((expected, index) => {
            it(`finds ${expected.message} in case ${index + 1}`, () => {
                const outcome = run(expected.when);
                expect(outcome).toMatchObject({ outcome: "found" });
                if (outcome.outcome !== "found") return;
                const finding = outcome.findings.find(
                    ({ message }) => message.key === `rule.${rule.id}.${expected.message}`,
                );
                expect(outcome.findings.map(({ message }) => message.key)).toContain(
                    `rule.${rule.id}.${expected.message}`,
                );
                expect(finding?.evidence.length).toBeGreaterThan(0);
                expect(finding).toMatchObject({
                    confidence: expected.confidence ?? "certain",
                    severity: expected.severity ?? rule.severity,
                    ...(expected.actor === undefined ? {} : { actor: expected.actor }),
                    ...(expected.since === undefined ? {} : { since: expected.since }),
                    ...(expected.data === undefined ? {} : { message: { data: expected.data } }),
                });
                expect(finding?.evidence.map(({ column }) => column)).toEqual(
                    expect.arrayContaining([...(expected.proof ?? [])]),
                );
            });
        });

        cases.unknown.forEach((expected, index) => {
            it(`cannot judge in case ${index + 1}`, () => {
                const outcome = run(expected.when);
                if ("message" in expected) {
                    expect(outcome).toMatchObject({
                        outcome: "unknown",
                        reason: { key: `rule.${rule.id}.${expected.message}` },
                    });
                } else {
                    expect(outcome).toMatchObject({ outcome: "unknown", unreadSections: expected.unread });
                }
            });
        });

        cases.notApplicable?.forEach((facts, index) => {
            it(`does not apply in case ${index + 1}`, () =>
                expect(run(facts)).toMatchObject({ outcome: "notApplicable" }));
        });

        const all = [...cases.found.map(({ when }) => when), ...cases.unknown.map(({ when }) => when), ...cases.clear];

        it("produces every one of its messages and fills every placeholder", () => {
            const produced = all.flatMap((facts) => producedBy(rule, run(facts)));
            const texts: Readonly<Record<string, string | undefined>> = rule.messages;
            expect([...new Set(produced.map(([id]) => id))].sort()).toEqual(Object.keys(rule.messages).sort());
            const gaps = produced.flatMap(([id, data]) =>
                placeholders(texts[id] ?? "").filter((name) => data[name] === undefined || data[name] === ""),
            );
            expect(gaps).toEqual([]);
        });

        it("shows when it cannot judge, both sides, and stands in the index", () => {
            expect(cases.found.length).toBeGreaterThan(0);
            expect(cases.clear.length + (cases.notApplicable?.length ?? 0)).toBeGreaterThan(0);
            if (rule.needs.length > 0) expect(cases.unknown.length).toBeGreaterThan(0);
            expect(RULES).toContain(rule);
        });

        it("stays below a finding for the mailbox that works", () => {
            const outcome = run(healthy());
            const severities = outcome.outcome === "found" ? outcome.findings.map(({ severity }) => severity) : [];
            expect(severities.filter((severity) => severity !== "advice")).toEqual([]);
        });

        it("has a page in docs/rules", () => {
            expect(existsSync(join(__dirname, "../../../docs/rules", `${rule.id}.md`))).toBe(true);
        });
    });
}
