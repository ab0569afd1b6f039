import { cell, type Row } from "../model/row";
import type { Report } from "../report/report";
import type { EmailQuestion, EmailStep } from "./email-question";
import { normalizeMessageId } from "./find-tracked-email";

/** What the platform writes over a subject that the reader may not see. */
const HIDDEN_SUBJECT = "***";

function sameEmail(row: Row<"exchangesyncidmapping">, question: EmailQuestion): boolean {
    const { exchangeentryid, itemsubject } = row.values;
    const messageId = normalizeMessageId(question.messageId);
    if (messageId && exchangeentryid) return normalizeMessageId(exchangeentryid) === messageId;
    const subject = question.subject.trim().toLowerCase();
    return subject !== "" && itemsubject !== HIDDEN_SUBJECT && itemsubject?.trim().toLowerCase() === subject;
}

/** Is a failure of this very email logged by Item Level Monitoring? */
export function findLoggedFailure(report: Report, question: EmailQuestion): EmailStep {
    const base = { id: "failureLogged", evidence: [] } as const;
    const { items, itemVisibility } = report.facts;
    if (items.status !== "ok" || itemVisibility.status !== "ok") {
        return { ...base, state: "unknown", message: { key: "trace.failure.unread", data: {} } };
    }
    if (!question.messageId.trim() && !question.subject.trim()) {
        return { ...base, state: "unknown", message: { key: "trace.failure.nothingToCompare", data: {} } };
    }
    const hit = items.value.rows.find((row) => sameEmail(row, question));
    if (hit) {
        const data = { error: hit.values.lastsyncerror ?? "", failedOn: hit.values.lastsyncerroroccurredon ?? "" };
        return {
            ...base,
            state: "fail",
            message: { key: "trace.failure.yes", data },
            evidence: [
                cell(hit, "lastsyncerror"),
                cell(hit, "lastsyncerrorcode"),
                cell(hit, "lastsyncerroroccurredon"),
            ],
        };
    }
    const hidden =
        items.value.rows.some(({ values }) => values.itemsubject === HIDDEN_SUBJECT) && !question.messageId.trim();
    if (!itemVisibility.value.emptyMeansNone || hidden || items.value.truncated) {
        return { ...base, state: "unknown", message: { key: "trace.failure.notVisible", data: {} } };
    }
    return {
        ...base,
        state: "pass",
        message: { key: "trace.failure.no", data: { days: itemVisibility.value.retentionDays } },
    };
}
