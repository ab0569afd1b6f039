import type { Facts } from "../../facts/facts";
import { RULES } from "../../rules";
import { runRule } from "../../rules/run-rules";
import type { FixContext } from "../define-fix";

/** Asks the rule that offered the fix again: true when it finds nothing any more, undefined when it cannot tell. */
export function ruleIsClear(facts: Facts, { ruleId, now }: FixContext): boolean | undefined {
    const rule = RULES.find(({ id }) => id === ruleId);
    if (rule === undefined) return undefined;
    const { outcome } = runRule(rule, facts, { now });
    if (outcome === "found") return false;
    return outcome === "clear" || outcome === "notApplicable" ? true : undefined;
}
