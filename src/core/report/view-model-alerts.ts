import type { AlertGroup } from "../facts/facts";
import type { Row } from "../model/row";
import type { Report } from "./report";
import { sectionView, timeView, type RecordLink, type TimeView, type ViewContext } from "./view-model-context";

export interface AlertRowView {
    readonly text: string;
    readonly time?: TimeView;
    readonly record: RecordLink;
}

export interface AlertGroupView {
    readonly key: string;
    readonly title: string;
    /** 1 information, 2 warning, 3 error. */
    readonly level: number;
    readonly levelLabel: string;
    readonly subjectLabel: string;
    readonly first: TimeView;
    readonly last: TimeView;
    readonly count: number;
    readonly countLabel: string;
    /** The newest alert's own text; plain text from outside. */
    readonly sample: string;
    readonly rows: readonly AlertRowView[];
}

export interface AlertsView {
    /** Number of alerts; undefined when they could not be read. */
    readonly count?: number;
    readonly notes: readonly string[];
    readonly emptyReason?: string;
    readonly groups: readonly AlertGroupView[];
}

function rowView(context: ViewContext, row: Row<"tracelog">): AlertRowView {
    const at = row.values.createdon ?? row.values.modifiedon;
    return {
        text: row.values.text ?? context.t("report.empty"),
        ...(at ? { time: timeView(context, at) } : {}),
        record: { table: row.table, id: row.id },
    };
}

function groupView(context: ViewContext, group: AlertGroup): AlertGroupView {
    const { t } = context;
    const level = group.level >= 1 && group.level <= 3 ? group.level : 1;
    return {
        key: group.key,
        title: t(`cause.${group.classification.cause}`),
        level,
        levelLabel: t(`level.${level}`),
        subjectLabel: t(`alerts.subject.${group.subject}`),
        first: timeView(context, group.first),
        last: timeView(context, group.last),
        count: group.count,
        countLabel: t("report.times", { count: group.count }),
        sample: group.sample.values.text ?? t("report.empty"),
        rows: group.rows.map((row) => rowView(context, row)),
    };
}

/** Alerts that say the same are one group; the most severe level comes first, then the newest. */
export function alertsView(context: ViewContext, { facts }: Report): AlertsView {
    const { t } = context;
    const groups = sectionView(context, facts.alertGroups);
    if (groups.status !== "ok") {
        return { notes: [], groups: [], emptyReason: t("alerts.empty.unread", { why: groups.why }) };
    }
    const views = groups.value
        .map((group) => groupView(context, group))
        .sort((a, b) => b.level - a.level || b.last.iso.localeCompare(a.last.iso));
    const count = views.reduce((sum, group) => sum + group.count, 0);
    const truncated = facts.alerts.status === "ok" && facts.alerts.value.truncated;
    return {
        count,
        notes: truncated ? [t("alerts.truncated")] : [],
        groups: views,
        ...(count === 0 ? { emptyReason: t("alerts.empty.none") } : {}),
    };
}
