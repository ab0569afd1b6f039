import type { Change, ColumnChange } from "../fixes/change";
import type { Moved } from "../fixes/fix-result";
import type { Scalar } from "../model/row";
import { utcText } from "../text/formatter";
import { isMoment, known, scalarText, tableLabel, type RecordLink, type ViewContext } from "./view-model-context";

export interface ValueView {
    readonly text: string;
    /** The same moment in UTC, for dates. */
    readonly utc?: string;
}

/** One change as it is shown before and after it is made. */
export interface ChangeView {
    readonly key: string;
    /** What is changed, in words. */
    readonly label: string;
    /** Name of the row. */
    readonly row: string;
    /** Table and column as the platform names them. */
    readonly place: string;
    readonly from: ValueView;
    readonly to: ValueView;
    readonly record: RecordLink;
}

function valueView(context: ViewContext, change: ColumnChange, value: Scalar, label: string | undefined): ValueView {
    if (isMoment(value)) return { text: context.formatter.dateTime(value), utc: utcText(value) };
    if (label !== undefined) return { text: label };
    const { column, setting } = change;
    const key = setting === undefined ? `value.${column}.${String(value)}` : `setting.${setting}.${String(value)}`;
    const text = value === null ? undefined : known(context, key);
    if (setting === undefined) return { text: text ?? scalarText(context, value) };
    // Of a setting the stored text counts as well, because that is what other tools show.
    if (value === null) return { text: context.t("fix.option.default") };
    return { text: text === undefined ? String(value) : `${String(value)} (${text})` };
}

function columnView(context: ViewContext, change: ColumnChange): ChangeView {
    const { table, id, column, setting, from, to, labels } = change;
    const name = setting ?? column;
    const key = setting === undefined ? `column.${table}.${column}` : `setting.${setting}`;
    return {
        key: `${table} ${id} ${name}`,
        label: known(context, key) ?? name,
        row: labels?.row ?? id,
        place: setting === undefined ? `${table}.${column}` : `${table}.${column} / ${setting}`,
        from: valueView(context, change, from, labels?.from),
        to: valueView(context, change, to, labels?.to),
        record: { table, id },
    };
}

export function changeView(context: ViewContext, change: Change): ChangeView {
    if (change.kind === "column") return columnView(context, change);
    const { t } = context;
    const { kind, table, id, labels } = change;
    const place = kind === "delete" ? table : change.relation;
    const name = kind === "delete" ? tableLabel(context, table) : (labels?.to ?? change.roleId);
    const [from, to] = kind === "unlink" ? ["given", "notGiven"] : ["notGiven", "given"];
    return {
        key: `${kind} ${table} ${id} ${name}`,
        label: kind === "delete" ? name : t("fix.change.role", { role: name }),
        row: labels?.row ?? id,
        place,
        from: { text: t(kind === "delete" ? "fix.change.there" : `fix.change.${from}`) },
        to: { text: t(kind === "delete" ? "fix.change.deleted" : `fix.change.${to}`) },
        record: { table, id },
    };
}

/** A change whose place holds something else now; `to` is what stands there. */
export function movedView(context: ViewContext, { change, now }: Moved): ChangeView {
    const view = changeView(context, change);
    return change.kind === "column" ? { ...view, to: valueView(context, change, now, undefined) } : view;
}
