import type { Facts } from "../../facts/facts";
import { RULES } from "../../rules";
import { runRule } from "../../rules/run-rules";
import type { FixContext } from "../define-fix";

const SHARED_COLUMN = "orgdborgsettings/";

/**
 * The settings that the finding itself shows as proof: columns of the organization and OrgDBOrgSettings by name. A rule can stand for several settings, of
 * which only the one that was found may be called its cure.
 */
export function namedSettings(facts: Facts, { ruleId, now }: FixContext): ReadonlySet<string> {
    const rule = RULES.find(({ id }) => id === ruleId);
    const outcome = rule && runRule(rule, facts, { now });
    if (outcome?.outcome !== "found") return new Set();
    const cells = outcome.findings.flatMap(({ evidence }) => evidence).filter(({ table }) => table === "organization");
    return new Set(
        cells.map(({ column }) => (column.startsWith(SHARED_COLUMN) ? column.slice(SHARED_COLUMN.length) : column)),
    );
}
