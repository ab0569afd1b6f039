import { isUnread } from "../model/section";
import { SECTION_IDS } from "../model/evidence";
import type { Report, RuleOutcome } from "./report";
import { sayView, unreadReason, type ViewContext } from "./view-model-context";

export interface UnreadSectionView {
    readonly id: string;
    readonly label: string;
    readonly why: string;
    readonly privilege?: string;
}

export interface UndecidedRuleView {
    readonly ruleId: string;
    readonly title: string;
    readonly reason: string;
}

export interface UncheckedView {
    readonly count: number;
    readonly sections: readonly UnreadSectionView[];
    readonly rules: readonly UndecidedRuleView[];
    /** Sections that were read with gaps, such as a column that the environment lacks. */
    readonly notes: readonly { readonly label: string; readonly text: string }[];
    readonly emptyReason?: string;
}

function reasonOf(context: ViewContext, outcome: RuleOutcome): string {
    const { t, formatter } = context;
    if (outcome.outcome === "crashed") return t("unread.ruleCrashed", { error: outcome.error });
    if (outcome.outcome !== "unknown") return "";
    if (outcome.reason) return sayView(context, outcome.reason);
    return t("unread.ruleSections", {
        sections: formatter.list(outcome.unreadSections.map((id) => t(`section.${id}`))),
    });
}

/** Everything that has no answer: the sections that were not read and the checks that could not decide. */
export function uncheckedView(context: ViewContext, report: Report): UncheckedView {
    const { t } = context;
    const sections = report.unread.map(({ section, unread }) => ({
        id: section,
        label: t(`section.${section}`),
        why: unreadReason(context, unread),
        ...(unread.privilege === undefined ? {} : { privilege: unread.privilege }),
    }));
    const rules = report.outcomes.flatMap((outcome) =>
        outcome.outcome === "unknown" || outcome.outcome === "crashed"
            ? [{ ruleId: outcome.ruleId, title: sayView(context, outcome.title), reason: reasonOf(context, outcome) }]
            : [],
    );
    const notes = SECTION_IDS.flatMap((id) => {
        const section = report.evidence.sections[id];
        if (isUnread<unknown>(section) || section.status !== "ok") return [];
        return (section.notes ?? []).map((text) => ({ label: t(`section.${id}`), text }));
    });
    const count = sections.length + rules.length;
    return {
        count,
        sections,
        rules,
        notes,
        ...(count + notes.length === 0 ? { emptyReason: t("unread.none") } : {}),
    };
}
