import type { Message, TextData } from "../model/finding";
import { isScalar, type Cell, type Row, type Scalar } from "../model/row";
import { TABLES, type TableName } from "../model/generated/tables";
import { isUnread, type Section, type Unread } from "../model/section";
import { utcText, type Formatter } from "../text/formatter";
import type { Texts } from "../text/texts";

export interface ViewContext {
    readonly t: Texts;
    readonly formatter: Formatter;
    /** The present moment, ISO 8601 in UTC. */
    readonly now: string;
}

/** One moment in all the forms in which it is shown. */
export interface TimeView {
    readonly iso: string;
    readonly local: string;
    readonly utc: string;
    readonly relative: string;
}

export interface RecordLink {
    readonly table: string;
    readonly id: string;
}

/** One proof: which column of which row held what, and when it was read. */
export interface EvidenceView {
    readonly table: string;
    readonly tableLabel: string;
    readonly column: string;
    /** The value as the platform stores it. */
    readonly value: string;
    /** The value as a reader understands it, where that differs. */
    readonly label?: string;
    readonly readAt: TimeView;
    readonly record: RecordLink;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:00)$/;

export function isMoment(value: unknown): value is string {
    return typeof value === "string" && MOMENT.test(value);
}

export function timeView({ formatter, now }: ViewContext, iso: string): TimeView {
    return { iso, local: formatter.dateTime(iso), utc: utcText(iso), relative: formatter.relative(iso, now) };
}

/** The text of a message; moments in its data are shown in the reader's time zone. */
export function sayView({ t, formatter }: ViewContext, { key, data }: Message): string {
    const shown: TextData = Object.fromEntries(
        Object.entries(data).map(([name, value]) => [name, isMoment(value) ? formatter.dateTime(value) : value]),
    );
    return t(key, shown);
}

/** A value in words: yes and no, moments in the reader's zone, and `(empty)` for no value. */
export function scalarText({ t, formatter }: ViewContext, value: Scalar): string {
    if (value === null || value === "") return t("report.empty");
    if (typeof value === "boolean") return t(value ? "report.yes" : "report.no");
    return isMoment(value) ? formatter.dateTime(value) : String(value);
}

/** A text that exists; texts give back the key of one that does not. */
export function known({ t }: ViewContext, key: string): string | undefined {
    const text = t(key);
    return text === key ? undefined : text;
}

function isKnownTable(table: string): table is TableName {
    return Object.prototype.hasOwnProperty.call(TABLES, table);
}

export function tableLabel({ t }: ViewContext, table: string): string {
    return isKnownTable(table) ? t(`table.${table}`) : table;
}

export function evidenceView(context: ViewContext, cell: Cell): EvidenceView {
    const value = cell.value === null || cell.value === "" ? context.t("report.empty") : String(cell.value);
    const label = cell.label ?? scalarText(context, cell.value);
    return {
        table: cell.table,
        tableLabel: tableLabel(context, cell.table),
        column: cell.column,
        value,
        ...(label === value ? {} : { label }),
        readAt: timeView(context, cell.readAt),
        record: { table: cell.table, id: cell.id },
    };
}

/** What a reader sees for a column of a row: the platform's label when it gave one. */
export function columnText(context: ViewContext, row: Row, column: string): string {
    const values: Readonly<Record<string, unknown>> = row.values;
    const value = values[column];
    if (value === undefined) return context.t("settings.notRead");
    return row.labels[column] ?? scalarText(context, isScalar(value) ? value : String(value));
}

const KINDS = [
    "unauthenticated",
    "throttled",
    "unavailable",
    "timeout",
    "network",
    "offline",
    "malformed",
    "unsupported",
    "itemsHidden",
    "itemsOff",
];

/** Where no server answered, or not in words that it chose: the message is that of the host or of this product. */
const WITHOUT_SERVER: ReadonlySet<string> = new Set([
    "timeout",
    "network",
    "offline",
    "malformed",
    "unsupported",
    "aborted",
    "defect",
]);

/** Why something could not be read, in one or two sentences; the words of who refused it come last. */
export function unreadReason({ t }: ViewContext, unread: Unread): string {
    const { privilege, kind, message } = unread;
    const why =
        unread.status === "denied" && privilege !== undefined
            ? t("unread.deniedPrivilege", { privilege })
            : t(`unread.${kind !== undefined && KINDS.includes(kind) ? kind : unread.status}`);
    if (message === "") return why;
    return `${why} ${t(WITHOUT_SERVER.has(kind ?? "") ? "unread.detail" : "unread.server", { message })}`;
}

export type SectionView<T> =
    | { readonly status: "ok"; readonly value: T }
    | { readonly status: "unread"; readonly why: string }
    | { readonly status: "notApplicable"; readonly why: string };

/** The value of a section, or the sentence that stands in its place. */
export function sectionView<T>(context: ViewContext, section: Section<T>): SectionView<T> {
    if (section.status === "ok") return { status: "ok", value: section.value };
    if (isUnread(section)) return { status: "unread", why: unreadReason(context, section) };
    const { reason } = section;
    const why =
        reason === "" ? context.t("unread.notApplicable") : (known(context, `notApplicable.${reason}`) ?? reason);
    return { status: "notApplicable", why };
}
