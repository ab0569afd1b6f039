import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { VerdictKind } from "../../../src/core/report/report";

/** What the panel must say about a scenario, stated by hand. */
export interface Truth {
    readonly verdictKind: VerdictKind;
    /** Absent where no cause may be named, or where several are equally right. */
    readonly mainRuleId?: string;
    /** Must be found too, as causes or under one. */
    readonly alsoRuleIds?: readonly string[];
    readonly mustNotRuleIds?: readonly string[];
    readonly stage?: string;
    /** Must be told as unread. */
    readonly unknownSections?: readonly string[];
}

/** What was said, by whatever way it was read. */
export interface Statement {
    readonly verdictKind: string;
    readonly mainRuleId?: string;
    readonly stage?: string;
    /** Causes that stand by themselves and are more than advice. */
    readonly accusedRuleIds: readonly string[];
    /** All causes, also advice and those under another one. */
    readonly foundRuleIds: readonly string[];
    readonly unreadSections: readonly string[];
}

export function readTruth(scenarioId: string): Truth {
    const path = join(__dirname, "..", "..", "..", "demo", "scenarios", `${scenarioId}.truth.json`);
    return JSON.parse(readFileSync(path, "utf8")) as Truth;
}

/** What is wrong about a statement, in words; empty when it is the truth. A cause that the truth does not name is wrong too. */
export function compare(truth: Truth, said: Statement): readonly string[] {
    const { mainRuleId, alsoRuleIds = [], mustNotRuleIds = [], unknownSections = [] } = truth;
    const named = [...(mainRuleId === undefined ? [] : [mainRuleId]), ...alsoRuleIds];
    return [
        ...(said.verdictKind === truth.verdictKind ? [] : [`says ${said.verdictKind} instead of ${truth.verdictKind}`]),
        ...(mainRuleId === undefined || said.mainRuleId === mainRuleId
            ? []
            : [`names ${said.mainRuleId ?? "nothing"} instead of ${mainRuleId}`]),
        ...(truth.stage === undefined || said.stage === truth.stage
            ? []
            : [`stops at ${said.stage ?? "no stage"} instead of ${truth.stage}`]),
        ...named.filter((id) => !said.foundRuleIds.includes(id)).map((id) => `does not find ${id}`),
        ...mustNotRuleIds.filter((id) => said.foundRuleIds.includes(id)).map((id) => `finds ${id}`),
        ...said.accusedRuleIds.filter((id) => !named.includes(id)).map((id) => `accuses ${id}`),
        ...unknownSections
            .filter((id) => !said.unreadSections.includes(id))
            .map((id) => `does not say that ${id} is unread`),
    ];
}
