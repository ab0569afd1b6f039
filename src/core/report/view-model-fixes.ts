import type { Facts } from "../facts/facts";
import { findFix } from "../fixes";
import type { FixSafety } from "../fixes/define-fix";
import type { Finding } from "../model/finding";
import { sayView, type ViewContext } from "./view-model-context";

/** A fix as a finding offers it; one that does not fit says why. */
export interface FixView {
    readonly fixId: string;
    readonly ruleId: string;
    readonly title: string;
    readonly safety: FixSafety;
    readonly isOffered: boolean;
    /** What it proposes, or why it does not fit here. */
    readonly why: string;
}

/** The fixes of a finding in the order of its rule. */
export function fixViews(
    context: ViewContext,
    { ruleId, fixes }: Pick<Finding, "ruleId" | "fixes">,
    facts: Facts,
): readonly FixView[] {
    return fixes.flatMap((fixId) => {
        const fix = findFix(fixId);
        if (fix === undefined) return [];
        const offer = fix.offer(facts, { now: context.now, ruleId });
        const isOffered = offer.outcome === "offered";
        return [
            {
                fixId,
                ruleId,
                title: context.t(`fix.${fixId}.title`),
                safety: fix.safety,
                isOffered,
                why: sayView(context, isOffered ? offer.why : offer.reason),
            },
        ];
    });
}
