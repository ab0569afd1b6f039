import type { Fix } from "../../../src/core/fixes/define-fix";
import { runFix } from "../../../src/core/fixes/run-fix";
import { RULES } from "../../../src/core/rules";
import { denied, healthy, NOW } from "../rules/healthy";
import { testFix } from "./test-fix";

const unused = (): never => {
    throw new Error("A fix by hand must not reach the environment.");
};

/** What holds for a fix by hand: steps, no changes, and a check that asks the rule which offered it. */
export function testManualFix(fix: Fix): void {
    testFix(fix, { offered: [healthy()], notOffered: [denied("mailbox")] });

    test("has steps and writes nothing", async () => {
        expect(fix.safety).toBe("manual");
        expect(fix.steps.length).toBeGreaterThan(1);
        expect(fix.preview(healthy(), {})).toEqual([]);
        const ports = { readRows: unused, readRow: unused, updateRow: unused, createRow: unused, deleteRow: unused };
        const result = await runFix({
            fix,
            preview: { fixId: fix.id, mailboxId: "", input: {}, changes: [], guards: [], reads: { numbers: {} } },
            client: ports,
            writer: ports,
            clock: { now: () => NOW },
            viewer: {},
            confirmed: true,
            sleep: unused,
        });
        expect(result).toEqual({ outcome: "refused", reason: "manual" });
    });

    test("is offered by a rule, and that rule proves the cure", () => {
        const [rule] = RULES.filter(({ fixes = [] }) => fixes.includes(fix.id));
        if (rule === undefined) throw new Error(`No rule offers ${fix.id}.`);
        expect(fix.isCured(healthy(), { now: NOW, ruleId: rule.id })).toBe(true);
        const [need] = rule.needs;
        expect(need).toBeDefined();
        expect(fix.isCured(denied("mailbox"), { now: NOW, ruleId: rule.id })).toBeUndefined();
        expect(fix.isCured(healthy(), { now: NOW })).toBeUndefined();
    });
}
