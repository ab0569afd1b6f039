import { isUnread } from "../model/section";
import type { Report, StageReport, VerdictKind } from "./report";
import { sayView, timeView, unreadReason, type TimeView, type ViewContext } from "./view-model-context";

export interface VerdictView {
    readonly kind: VerdictKind;
    /** The kind in two or three words, for the badge. */
    readonly label: string;
    readonly sentence: string;
    /** Why, or what it means; may be empty. */
    readonly detail: string;
    readonly stage?: string;
    readonly actor?: string;
    readonly since?: TimeView;
    /** Says that checks are missing although a cause was found. */
    readonly alsoUnchecked?: string;
}

export type StageViewState = "stop" | "blocking" | "degraded" | "advice" | "clear" | "unknown" | "notApplicable";

export interface StageView {
    readonly id: string;
    readonly label: string;
    readonly state: StageViewState;
    readonly stateLabel: string;
}

function detailOf(context: ViewContext, { verdict, evidence }: Report): string {
    if (verdict.finding) return sayView(context, verdict.finding.message);
    const { mailbox } = evidence.sections;
    if (verdict.kind === "unreadable") return isUnread(mailbox) ? unreadReason(context, mailbox) : "";
    return context.t(verdict.kind === "clear" ? "verdict.clearDetail" : "verdict.undecidedDetail");
}

/** The answer first: one sentence, then why, since when, who must act, and whether anything is missing. */
export function verdictView(context: ViewContext, report: Report): VerdictView {
    const { t } = context;
    const { kind, finding, stage, since, unchecked } = report.verdict;
    const cause = finding ? sayView(context, finding.title) : "";
    return {
        kind,
        label: t(`verdict.kind.${kind}`),
        sentence: t(`verdict.${kind}`, kind === "undecided" ? { count: unchecked } : { cause }),
        detail: detailOf(context, report),
        ...(stage === undefined ? {} : { stage: t(`stage.${stage}`) }),
        ...(finding === undefined ? {} : { actor: t(`actor.${finding.actor}`) }),
        ...(since === undefined ? {} : { since: timeView(context, since) }),
        ...(finding !== undefined && unchecked > 0
            ? { alsoUnchecked: t("verdict.alsoUnchecked", { count: unchecked }) }
            : {}),
    };
}

function stageState(stage: StageReport, { verdict }: Report): StageViewState {
    if (stage.state === "found") {
        if (verdict.kind === "stopped" && verdict.stage === stage.stage) return "stop";
        return stage.severity === "blocking" ? "blocking" : "degraded";
    }
    return stage.state === "clear" && stage.severity === "advice" ? "advice" : stage.state;
}

/** The pipeline picture, in the platform's order, with the place where email stops. */
export function stageViews({ t }: ViewContext, report: Report): readonly StageView[] {
    return report.stages.map((stage) => {
        const state = stageState(stage, report);
        return { id: stage.stage, label: t(`stage.${stage.stage}`), state, stateLabel: t(`stageState.${state}`) };
    });
}
