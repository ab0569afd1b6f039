import type { PanelModel } from "../../src/core/report/view-model";
import type { CauseView } from "../../src/core/report/view-model-causes";
import { toCsv } from "./csv";

const HEAD = [
    "mailbox",
    "verdict",
    "cause",
    "title",
    "severity",
    "confidence",
    "stage",
    "actor",
    "since",
    "table",
    "column",
    "value",
    "record",
    "readAt",
];

function rowsOf(model: PanelModel, cause: CauseView): readonly (readonly string[])[] {
    const about = [
        model.name,
        model.verdict.kind,
        cause.ruleId,
        cause.title,
        cause.severity,
        cause.confidence,
        cause.stageLabel,
        cause.actorLabel,
        cause.since?.utc ?? "",
    ];
    const proofs = cause.evidence.map(({ table, column, value, record, readAt }) => [
        ...about,
        table,
        column,
        value,
        record.id,
        readAt.utc,
    ]);
    return [...proofs, ...cause.symptoms.flatMap((symptom) => rowsOf(model, symptom))];
}

/** One row for each proof of each cause, and one for each check that could not be made. */
export function exportCsv(model: PanelModel): string {
    const unchecked = model.unchecked.rules.map(({ title, reason }) => [
        model.name,
        model.verdict.kind,
        "",
        title,
        "unknown",
        "",
        "",
        "",
        "",
        "",
        "",
        reason,
        model.mailboxId,
        model.dataAsOf.utc,
    ]);
    const verdict = [model.name, model.verdict.kind, "", model.verdict.sentence];
    const row = [...verdict, ...HEAD.slice(verdict.length, -2).map(() => ""), model.mailboxId, model.dataAsOf.utc];
    return toCsv([HEAD, row, ...model.causes.flatMap((cause) => rowsOf(model, cause)), ...unchecked]);
}
