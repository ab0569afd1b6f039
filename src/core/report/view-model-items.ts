import type { ItemGroup, ItemVisibility } from "../facts/facts";
import type { Row } from "../model/row";
import type { Report } from "./report";
import { sectionView, timeView, type RecordLink, type TimeView, type ViewContext } from "./view-model-context";

export interface ItemRowView {
    readonly subject: string;
    readonly messageId: string;
    readonly error: string;
    readonly time?: TimeView;
    readonly attempts: number | null;
    readonly record: RecordLink;
}

export interface ItemGroupView {
    readonly key: string;
    readonly title: string;
    readonly itemLabel: string;
    readonly error: string;
    readonly first: TimeView;
    readonly last: TimeView;
    readonly count: number;
    readonly countLabel: string;
    readonly attemptsLabel: string;
    readonly rows: readonly ItemRowView[];
}

export interface ItemsView {
    /** Number of rows; undefined when the list could not be read. */
    readonly count?: number;
    /** Who sees which rows, and for how long they are kept; always shown beside the list. */
    readonly visibility: string;
    readonly notes: readonly string[];
    /** Why the list is empty, when it is. */
    readonly emptyReason?: string;
    readonly groups: readonly ItemGroupView[];
}

// The platform keeps the rows for three days unless the organization says otherwise.
const DEFAULT_DAYS = 3;

function errorText(name: string | null, code: number | null): string {
    return [name, code === null || code === 0 ? null : String(code)]
        .filter((part) => part !== null && part !== "")
        .join(" ");
}

function rowView(context: ViewContext, row: Row<"exchangesyncidmapping">): ItemRowView {
    const { itemsubject, exchangeentryid, lastsyncerror, lastsyncerrorcode, lastsyncerroroccurredon, retries } =
        row.values;
    const at = lastsyncerroroccurredon ?? row.values.modifiedon;
    return {
        subject: itemsubject ?? context.t("report.empty"),
        messageId: exchangeentryid ?? "",
        error: errorText(lastsyncerror ?? null, lastsyncerrorcode ?? null),
        ...(at ? { time: timeView(context, at) } : {}),
        attempts: retries ?? null,
        record: { table: row.table, id: row.id },
    };
}

function groupView(context: ViewContext, group: ItemGroup): ItemGroupView {
    const { t } = context;
    const error = errorText(group.errorName, group.errorCode);
    const known = group.classification.cause !== "unknown-message";
    return {
        key: group.key,
        title: known || error === "" ? t(`cause.${group.classification.cause}`) : error,
        itemLabel: t(`item.${group.item}`),
        error,
        first: timeView(context, group.first),
        last: timeView(context, group.last),
        count: group.count,
        countLabel: t("report.times", { count: group.count }),
        attemptsLabel: t("report.retries", { count: group.maxRetries }),
        rows: group.rows.map((row) => rowView(context, row)),
    };
}

function emptyReason({ t }: ViewContext, visibility: ItemVisibility | undefined): string {
    if (visibility === undefined) return t("items.empty.unsure");
    if (visibility.monitoring === "off") return t("items.empty.off");
    if (visibility.emptyMeansNone) return t("items.empty.none", { days: visibility.retentionDays });
    return t(visibility.scope === "own" ? "items.empty.hidden" : "items.empty.unsure");
}

function notesOf({ t }: ViewContext, visibility: ItemVisibility | undefined, truncated: boolean): readonly string[] {
    return [
        t(`items.scope.${visibility?.scope ?? "unknown"}`),
        ...(visibility?.monitoring === "off" ? [t("items.monitoring.off")] : []),
        ...(visibility?.scope === "all" && visibility.subjectsHidden ? [t("items.subjectsHidden")] : []),
        ...(truncated ? [t("items.truncated")] : []),
    ];
}

export function itemsView(context: ViewContext, { facts }: Report): ItemsView {
    const { t } = context;
    const visibility = facts.itemVisibility.status === "ok" ? facts.itemVisibility.value : undefined;
    const truncated = facts.items.status === "ok" && facts.items.value.truncated;
    const base = {
        visibility: t("items.rule", { days: visibility?.retentionDays ?? DEFAULT_DAYS }),
        notes: notesOf(context, visibility, truncated),
    };
    const groups = sectionView(context, facts.itemGroups);
    if (groups.status === "unread") {
        return { ...base, groups: [], emptyReason: t("items.empty.unread", { why: groups.why }) };
    }
    if (groups.status === "notApplicable") return { ...base, groups: [], emptyReason: t("items.empty.notApplicable") };
    const count = groups.value.reduce((sum, group) => sum + group.count, 0);
    return {
        ...base,
        count,
        groups: groups.value.map((group) => groupView(context, group)),
        ...(count === 0 ? { emptyReason: emptyReason(context, visibility) } : {}),
    };
}
