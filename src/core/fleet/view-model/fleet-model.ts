import type { Severity } from "../../model/finding";
import { FIXES } from "../../fixes";
import {
    sectionView,
    timeView,
    type SectionView,
    type TimeView,
    type ViewContext,
} from "../../report/view-model-context";
import type { Formatter } from "../../text/formatter";
import type { Texts } from "../../text/texts";
import {
    DETECTORS,
    FUNNEL_STEPS,
    type Detector,
    type Fleet,
    type FunnelSums,
    type FunnelStep,
    type Trend,
    isWithoutCause,
} from "../fleet";
import { gapText } from "./gap-text";

export interface FunnelStepView {
    readonly step: FunnelStep;
    readonly label: string;
    readonly count: number;
    readonly countLabel: string;
    /** How many passed the step before and not this one. */
    readonly dropped: number;
    readonly droppedLabel: string;
}

export interface TrendPointView {
    readonly day: string;
    readonly label: string;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
    readonly total: number;
}

export interface TraceCodeView {
    readonly traceCode: number | null;
    readonly label: string;
    readonly alerts: number;
    readonly alertsLabel: string;
}

export interface TrendView {
    readonly points: readonly TrendPointView[];
    readonly codes: readonly TraceCodeView[];
    readonly note: string;
}

export interface CauseBarView {
    /** A rule's id, or the verdict of mailboxes without one. */
    readonly cause: string;
    readonly title: string;
    readonly severity?: Severity;
    readonly severityLabel?: string;
    readonly mailboxes: number;
    readonly mailboxesLabel: string;
    readonly people: number;
    /** Empty where people are not counted. */
    readonly peopleLabel: string;
    readonly safeFixes: readonly { readonly id: string; readonly title: string }[];
    /** Why nothing is found, where that needs saying. */
    readonly hint?: string;
}

export interface ProfileFindingView {
    readonly profileId: string;
    readonly cause: string;
    readonly title: string;
    readonly text: string;
    readonly mailboxes: number;
    readonly peopleLabel: string;
}

export interface DetectorView {
    readonly detector: Detector;
    readonly label: string;
    readonly count: number;
    readonly countLabel: string;
    /** False where mailboxes were not looked at, so that the count says nothing when it is 0. */
    readonly isComplete: boolean;
    readonly hint: string;
}

/** Everything above the table, as plain text and numbers. */
export interface FleetModel {
    readonly phase: Fleet["phase"];
    readonly dataAsOf: TimeView;
    readonly summary: string;
    readonly rowsRead: string;
    readonly funnel: SectionView<readonly FunnelStepView[]>;
    readonly trend: SectionView<TrendView>;
    /** Biggest first; then mailboxes that only the form can tell, those of which something is not known, and those without a cause. */
    readonly causes: readonly CauseBarView[];
    readonly profiles: readonly ProfileFindingView[];
    readonly detectors: readonly DetectorView[];
    readonly gaps: readonly string[];
    readonly requests: number;
}

function counted({ t, formatter }: ViewContext, key: string, count: number): string {
    return t(key, { count, number: formatter.number(count) });
}

export function causeTitle(t: Texts, cause: string): string {
    return isWithoutCause(cause) ? t(`fleet.verdict.${cause}`) : t(`rule.${cause}.title`);
}

function funnelViews(context: ViewContext, sums: FunnelSums): readonly FunnelStepView[] {
    return FUNNEL_STEPS.flatMap((step, index) => {
        const before = FUNNEL_STEPS[index - 1];
        const count = sums[step];
        // Nothing is said of a step that could not be counted; the gaps tell why.
        if (count === undefined) return [];
        const dropped = before === undefined ? 0 : (sums[before] ?? 0) - count;
        return {
            step,
            label: context.t(`fleet.step.${step}`),
            count,
            countLabel: counted(context, "fleet.count", count),
            dropped,
            droppedLabel: dropped === 0 ? context.t("fleet.dropped.none") : counted(context, "fleet.dropped", dropped),
        };
    });
}

const DAY_MS = 86_400_000;

/** Days without alerts stand in the picture too, up to the day of the reading, or it would seem to end with a failure. */
function withEmptyDays({ days }: Trend, today: string): Trend["days"] {
    const [first] = days;
    const last = days[days.length - 1];
    if (first === undefined || last === undefined) return [];
    const known = new Map(days.map((day) => [day.day, day] as const));
    const start = Date.parse(first.day);
    const end = Math.max(Date.parse(last.day), Date.parse(today));
    const length = Math.min(400, Math.round((end - start) / DAY_MS) + 1);
    return Array.from({ length }, (_, index) => {
        const day = new Date(start + index * DAY_MS).toISOString().slice(0, 10);
        return known.get(day) ?? { day, errors: 0, warnings: 0, information: 0 };
    });
}

export function traceCodeLabel(t: Texts, traceCode: number | null): string {
    return traceCode === null ? t("fleet.trend.noCode") : t("fleet.trend.code", { code: traceCode });
}

function trendView(context: ViewContext, trend: Trend, today: string): TrendView {
    const { t, formatter } = context;
    return {
        points: withEmptyDays(trend, today).map(({ day, errors, warnings, information }) => ({
            day,
            label: day,
            errors,
            warnings,
            information,
            total: errors + warnings + information,
        })),
        codes: trend.codes.map(({ traceCode, alerts }) => ({
            traceCode,
            label: traceCodeLabel(t, traceCode),
            alerts,
            alertsLabel: counted(context, "fleet.alerts", alerts),
        })),
        note: t("fleet.trend.note", { days: trend.retentionDays, number: formatter.number(trend.alerts) }),
    };
}

function causeBars(context: ViewContext, { tally, phase }: Fleet): readonly CauseBarView[] {
    const { t } = context;
    const bar = (cause: string, mailboxes: number, people?: number): CauseBarView => ({
        cause,
        title: causeTitle(t, cause),
        mailboxes,
        mailboxesLabel: counted(context, "fleet.count", mailboxes),
        people: people ?? 0,
        peopleLabel: people === undefined ? "" : counted(context, "fleet.people", people),
        safeFixes: [],
    });
    const found = tally.causes.map(({ cause, severity, mailboxes, people, safeFixes }) => ({
        ...bar(cause, mailboxes, people),
        severity,
        severityLabel: t(`severity.${severity}`),
        safeFixes: safeFixes.map((id) => ({
            id,
            title: FIXES.find((fix) => fix.id === id) ? t(`fix.${id}.title`) : id,
        })),
    }));
    const hinted = (verdict: "needsForm" | "unchecked"): CauseBarView => ({
        ...bar(verdict, tally[verdict]),
        hint: t(`fleet.verdict.${verdict}.hint`),
    });
    const rest = (
        phase === "counting" ? [] : [hinted("needsForm"), hinted("unchecked"), bar("none", tally.none)]
    ).filter(({ mailboxes }) => mailboxes > 0);
    return [...found, ...rest];
}

function profileViews(context: ViewContext, { tally }: Fleet): readonly ProfileFindingView[] {
    const { t, formatter } = context;
    return tally.profiles.map(({ profileId, profileName, cause, mailboxes, of, people, since }) => ({
        profileId,
        cause,
        title: t("fleet.profile.title", { profile: profileName, cause: causeTitle(t, cause) }),
        text: t(since === null ? "fleet.profile.text" : "fleet.profile.textSince", {
            profile: profileName,
            mailboxes: formatter.number(mailboxes),
            of: formatter.number(of),
            since: since === null ? "" : formatter.dateTime(since),
        }),
        mailboxes,
        peopleLabel: counted(context, "fleet.people", people),
    }));
}

/** Every mailbox was read and judged, so that what was not found is not there. */
function isComplete({ phase, gaps }: Fleet): boolean {
    return phase === "done" && gaps.every(({ part }) => part !== "mailboxes");
}

function detectorViews(context: ViewContext, fleet: Fleet): readonly DetectorView[] {
    const { t, formatter } = context;
    const { tally } = fleet;
    const all = isComplete(fleet);
    return DETECTORS.map((detector) => {
        const count = tally.detectors[detector];
        const unknown = detector === "silent" ? tally.detectors.silenceUnknown : 0;
        const hint =
            unknown > 0
                ? t("fleet.detector.silentUnknown", { number: formatter.number(unknown) })
                : t(`fleet.detector.${detector}.hint`);
        const label = t(`fleet.detector.${detector}`);
        const countLabel = counted(context, "fleet.count", count);
        return {
            detector,
            label,
            count,
            countLabel,
            isComplete: all && unknown === 0,
            hint: all ? hint : `${hint} ${t("fleet.detector.incomplete")}`,
        };
    });
}

function summaryOf(context: ViewContext, fleet: Fleet): string {
    const { t, formatter } = context;
    const { tally, table, funnel, phase, gaps } = fleet;
    const number = formatter.number(funnel.status === "ok" ? funnel.value.total : table.size);
    const [first] = tally.causes;
    if (phase === "counting" || (phase === "rows" && first === undefined))
        return t(funnel.status === "ok" ? "fleet.summary.counting" : "fleet.summary.uncounted", { number });
    if (first === undefined) {
        if (table.size === 0) {
            const isRead = gaps.every(({ part }) => part !== "mailboxes");
            return t(isRead ? "fleet.summary.empty" : "fleet.summary.unread");
        }
        const isSure = gaps.length === 0 && tally.needsForm + tally.unchecked === 0;
        const none = formatter.number(tally.none);
        return isSure ? t("fleet.summary.clear", { number: none }) : t("fleet.summary.open", { none, number });
    }
    const broken = tally.causes.reduce((sum, { mailboxes }) => sum + mailboxes, 0);
    return t("fleet.summary.found", {
        broken: formatter.number(broken),
        number: formatter.number(table.size),
        cause: causeTitle(t, first.cause),
        mailboxes: formatter.number(first.mailboxes),
    });
}

function rowsText(context: ViewContext, { table, funnel, phase }: Fleet): string {
    const { t, formatter } = context;
    if (phase === "done" || funnel.status !== "ok") return counted(context, "fleet.rows.done", table.size);
    return t("fleet.rows.progress", { done: formatter.number(table.size), all: formatter.number(funnel.value.total) });
}

/** Turns a fleet into what is shown above the table. Pure: the same input gives the same words. `now` is an ISO 8601 moment in UTC. */
export function buildFleetModel(fleet: Fleet, t: Texts, formatter: Formatter, now: string): FleetModel {
    const context: ViewContext = { t, formatter, now };
    const funnel = sectionView(context, fleet.funnel);
    const trend = sectionView(context, fleet.trend);
    return {
        phase: fleet.phase,
        dataAsOf: timeView(context, fleet.readAt),
        summary: summaryOf(context, fleet),
        rowsRead: rowsText(context, fleet),
        funnel: funnel.status === "ok" ? { status: "ok", value: funnelViews(context, funnel.value) } : funnel,
        trend:
            trend.status === "ok"
                ? { status: "ok", value: trendView(context, trend.value, fleet.readAt.slice(0, 10)) }
                : trend,
        causes: causeBars(context, fleet),
        profiles: profileViews(context, fleet),
        detectors: detectorViews(context, fleet),
        gaps: fleet.gaps.map((gap) => gapText(context, gap, fleet.readAt)),
        requests: fleet.requests,
    };
}
