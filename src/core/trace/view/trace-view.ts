import type { Confidence } from "../../model/finding";
import {
    evidenceView,
    sayView,
    timeView,
    type EvidenceView,
    type TimeView,
    type ViewContext,
} from "../../report/view-model-context";
import type { CheckReport, Outcome } from "../define-check";
import { MATRIX_COLUMNS } from "../matrix";
import type { EmailTrace } from "../trace-email";
import type { TraceFix } from "../trace-fixes";
import type { TraceVerdictKind } from "../verdict/draft";

export interface CheckView {
    readonly id: string;
    readonly title: string;
    readonly outcome: Outcome;
    readonly state: string;
    readonly text: string;
    /** How sure a failure is; absent for everything else. */
    readonly confidence?: string;
    readonly evidence: readonly EvidenceView[];
    readonly sources: readonly { readonly title: string; readonly url: string }[];
}

export interface MatrixCellView {
    readonly outcome: Outcome;
    readonly text: string;
}

export interface MatrixRowView {
    readonly key: string;
    readonly address: string;
    readonly field: string;
    readonly cells: readonly MatrixCellView[];
}

/** Everything that the panel and the terminal show of a trace, as plain text. */
export interface TraceView {
    readonly kind: TraceVerdictKind;
    readonly verdict: string;
    readonly confidence: string;
    readonly remedy: readonly string[];
    readonly fixes: readonly TraceFix[];
    /** Of an email that is tracked: why. */
    readonly reasons: readonly CheckView[];
    readonly obstacles: readonly CheckView[];
    /** Checks without an answer: something was not given, not readable or not permitted. */
    readonly open: readonly CheckView[];
    readonly passed: readonly CheckView[];
    readonly notApplicable: readonly CheckView[];
    readonly blindSpots: readonly string[];
    readonly matrix: {
        readonly head: readonly string[];
        readonly rows: readonly MatrixRowView[];
        /** A sentence about recipients without a row. */
        readonly left?: string;
    };
    readonly timeline: readonly { readonly key: string; readonly time: TimeView; readonly text: string }[];
}

/** What neither this trace nor the platform's function can see; said with every answer. */
const BLIND_SPOTS = 4;

function checkView(context: ViewContext, report: CheckReport): CheckView {
    const { t } = context;
    const { id, outcome, confidence } = report;
    // That an email is not in Dataverse is where the question starts, so it is no obstacle of its own.
    const isStart = id === "already-tracked" && (outcome === "pass" || outcome === "fail");
    const state = isStart
        ? t(`trace.outcome.${outcome === "pass" ? "found" : "notFound"}`)
        : t(`trace.outcome.${outcome}`);
    return {
        id,
        title: sayView(context, report.title),
        outcome,
        state,
        text: sayView(context, report.message),
        ...(outcome === "fail" && !isStart ? { confidence: confidenceText(context, confidence) } : {}),
        evidence: report.evidence.map((cell) => evidenceView(context, cell)),
        sources: report.sources.map(({ title, url }) => ({ title: t(title.key), url: t(url.key) })),
    };
}

function confidenceText({ t }: ViewContext, confidence: Confidence): string {
    return t(`confidence.${confidence}`);
}

/** Turns a trace into words. Pure: the same input gives the same words. */
export function buildTraceView(trace: EmailTrace, context: ViewContext): TraceView {
    const { t } = context;
    const { verdict, matrix, timeline } = trace;
    const views = trace.checks.map((report) => checkView(context, report));
    const isStart = ({ id }: CheckView): boolean => id === "already-tracked";
    const byOutcome = (...outcomes: readonly Outcome[]): readonly CheckView[] =>
        views.filter((view) => outcomes.includes(view.outcome) && !(isStart(view) && view.outcome === "fail"));
    const main = (view: CheckView): number => {
        const place = verdict.checkIds.indexOf(view.id);
        return place < 0 ? verdict.checkIds.length : place;
    };
    const isReason = ({ id, outcome }: CheckView): boolean =>
        verdict.kind === "tracked" && outcome === "pass" && verdict.checkIds.includes(id);
    const start = views.filter((view) => isStart(view) && view.outcome === "fail");
    return {
        kind: verdict.kind,
        verdict: sayView(context, verdict.message),
        confidence: confidenceText(context, verdict.confidence),
        remedy: verdict.remedy.map((message) => sayView(context, message)),
        fixes: verdict.fixes,
        reasons: views.filter(isReason),
        obstacles: [...byOutcome("fail")].sort((a, b) => main(a) - main(b)),
        open: byOutcome("needsInformation", "notPermitted"),
        passed: [...start, ...byOutcome("pass").filter((view) => !isReason(view))],
        notApplicable: byOutcome("notApplicable"),
        blindSpots: Array.from({ length: BLIND_SPOTS }, (_, index) => t(`trace.blind.${index + 1}`)),
        matrix: {
            head: [
                t("trace.matrix.column.address"),
                t("trace.matrix.column.field"),
                ...MATRIX_COLUMNS.map((column) => t(`trace.matrix.column.${column}`)),
            ],
            rows: matrix.rows.map(({ address, field, cells }, index) => ({
                key: `${address}.${index}`,
                address,
                field: t(`trace.field.${field}`),
                cells: MATRIX_COLUMNS.map((column) => ({
                    outcome: cells[column].outcome,
                    text: sayView(context, cells[column].message),
                })),
            })),
            ...(matrix.left > 0 ? { left: t("trace.matrix.left", { count: matrix.left }) } : {}),
        },
        timeline: timeline.map(({ kind, on, message }, index) => ({
            key: `${kind}.${index}`,
            time: timeView(context, on),
            text: sayView(context, message),
        })),
    };
}
