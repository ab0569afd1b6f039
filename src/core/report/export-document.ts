import type { Source } from "../model/finding";
import type { Texts } from "../text/texts";
import type { PanelModel } from "./view-model";
import type { CauseView } from "./view-model-causes";
import type { TimeView } from "./view-model-context";

/** A piece of the exported report; every format writes the same pieces. */
export type Block =
    | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
    | { readonly kind: "paragraph"; readonly text: string; readonly strong?: boolean }
    | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
    | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
    | { readonly kind: "links"; readonly items: readonly Source[] };

const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: "heading", level, text });
const paragraphs = (...texts: readonly (string | undefined)[]): readonly Block[] =>
    texts.flatMap((text) => (text === undefined || text === "" ? [] : [{ kind: "paragraph", text }]));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] =>
    rows.length === 0 ? [] : [{ kind: "table", head, rows }];

// A file leaves the reader's time zone, so both forms are written.
function moment(time: TimeView | undefined): string {
    return time === undefined ? "" : `${time.local} (${time.utc})`;
}

function evidenceTable(t: Texts, cause: CauseView): readonly Block[] {
    const head = ["table", "column", "value", "meaning", "record", "readAt"].map((id) => t(`column.${id}`));
    const rows = cause.evidence.map((proof) => [
        proof.tableLabel,
        proof.column,
        proof.value,
        proof.label ?? "",
        proof.record.id,
        proof.readAt.utc,
    ]);
    return table(head, rows);
}

function causeBlocks(t: Texts, cause: CauseView, level: 3 | 4): readonly Block[] {
    const facts = [cause.severityLabel, cause.confidenceLabel, cause.stageLabel, cause.actorLabel].join(" · ");
    return [
        heading(level, cause.title),
        ...paragraphs(
            facts,
            cause.message,
            cause.since && t("report.since", { time: moment(cause.since) }),
            cause.confidenceWhy,
        ),
        ...evidenceTable(t, cause),
        ...(cause.steps.length === 0
            ? []
            : [...paragraphs(t("part.steps")), { kind: "list", ordered: true, items: cause.steps } as const]),
        ...(cause.sources.length === 0
            ? []
            : [...paragraphs(t("part.sources")), { kind: "links", items: cause.sources } as const]),
        ...(cause.symptoms.length === 0 ? [] : paragraphs(t("part.symptoms"))),
        ...cause.symptoms.flatMap((symptom) => causeBlocks(t, symptom, 4)),
    ];
}

function verdictBlocks(t: Texts, { verdict }: PanelModel): readonly Block[] {
    return [
        heading(2, t("part.verdict")),
        { kind: "paragraph", text: verdict.sentence, strong: true },
        ...paragraphs(
            verdict.detail,
            verdict.stage && t("verdict.stage", { stage: verdict.stage }),
            verdict.since && t("report.since", { time: moment(verdict.since) }),
            verdict.actor && t("verdict.actor", { actor: verdict.actor }),
            verdict.alsoUnchecked,
        ),
    ];
}

function itemBlocks(t: Texts, { items }: PanelModel): readonly Block[] {
    const groupHead = ["cause", "error", "count", "first", "last"].map((id) => t(`column.${id}`));
    const rowHead = ["time", "subject", "error", "attempts", "record"].map((id) => t(`column.${id}`));
    const rows = items.groups.flatMap((group) => group.rows);
    return [
        heading(2, t("part.items")),
        ...paragraphs(items.visibility, ...items.notes, items.emptyReason),
        ...table(
            groupHead,
            items.groups.map((group) => [
                `${group.itemLabel}: ${group.title}`,
                group.error,
                String(group.count),
                moment(group.first),
                moment(group.last),
            ]),
        ),
        ...table(
            rowHead,
            rows.map((row) => [moment(row.time), row.subject, row.error, String(row.attempts ?? ""), row.record.id]),
        ),
    ];
}

function alertBlocks(t: Texts, { alerts }: PanelModel): readonly Block[] {
    const head = ["level", "cause", "count", "first", "last", "text"].map((id) => t(`column.${id}`));
    return [
        heading(2, t("part.alerts")),
        ...paragraphs(...alerts.notes, alerts.emptyReason),
        ...table(
            head,
            alerts.groups.map((group) => [
                group.levelLabel,
                `${group.subjectLabel}: ${group.title}`,
                String(group.count),
                moment(group.first),
                moment(group.last),
                group.sample,
            ]),
        ),
    ];
}

function accessBlocks(t: Texts, { access }: PanelModel): readonly Block[] {
    const head = ["privilege", "neededFor", "required", "effective", "state", "from"].map((id) => t(`column.${id}`));
    return [
        heading(2, t("part.access")),
        ...paragraphs(access.coverage, access.emptyReason, t("access.roles")),
        ...(access.roles.length === 0
            ? paragraphs(t("access.noRoles"))
            : [{ kind: "list", ordered: false, items: access.roles } as const]),
        ...table(
            head,
            access.rows.map((row) => [
                row.privilege,
                row.neededFor,
                row.required,
                row.effective,
                row.stateLabel,
                row.from.join("; "),
            ]),
        ),
    ];
}

function settingBlocks(t: Texts, { settings }: PanelModel): readonly Block[] {
    const head = ["setting", "column", "value", "meaning"].map((id) => t(`column.${id}`));
    return [
        heading(2, t("part.settings")),
        ...settings.groups.flatMap((group) => [
            heading(3, group.title),
            ...paragraphs(group.emptyReason),
            ...table(
                head,
                group.rows.map((row) => [row.label, row.name, row.value, row.meaning]),
            ),
        ]),
    ];
}

function uncheckedBlocks(t: Texts, { unchecked }: PanelModel): readonly Block[] {
    const list = (title: string, items: readonly string[]): readonly Block[] =>
        items.length === 0 ? [] : [heading(3, title), { kind: "list", ordered: false, items }];
    return [
        heading(2, t("part.unchecked")),
        ...paragraphs(unchecked.emptyReason),
        ...list(
            t("unread.sections"),
            unchecked.sections.map(({ label, why }) => `${label}: ${why}`),
        ),
        ...list(
            t("unread.rules"),
            unchecked.rules.map(({ title, reason }) => `${title}: ${reason}`),
        ),
        ...list(
            t("unread.notes"),
            unchecked.notes.map(({ label, text }) => `${label}: ${text}`),
        ),
    ];
}

/** The whole report as blocks, in reading order: verdict, stages, causes, then what they rest on. */
export function exportDocument(model: PanelModel, t: Texts): readonly Block[] {
    return [
        heading(1, `${t("report.title")}: ${model.name}`),
        { kind: "list", ordered: false, items: model.subject.map(({ label, value }) => `${label}: ${value}`) },
        ...paragraphs(
            t("report.dataAsOf", { time: moment(model.dataAsOf) }),
            model.readBy && t("report.readBy", { name: model.readBy }),
            model.redacted ? t("report.redacted") : undefined,
        ),
        ...verdictBlocks(t, model),
        heading(2, t("part.stages")),
        { kind: "list", ordered: true, items: model.stages.map(({ label, stateLabel }) => `${label}: ${stateLabel}`) },
        ...(model.causes.length === 0 ? [] : [heading(2, t("part.causes"))]),
        ...model.causes.flatMap((cause) => causeBlocks(t, cause, 3)),
        ...itemBlocks(t, model),
        ...alertBlocks(t, model),
        ...accessBlocks(t, model),
        ...settingBlocks(t, model),
        ...uncheckedBlocks(t, model),
    ];
}
