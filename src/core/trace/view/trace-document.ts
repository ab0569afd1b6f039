import type { Block } from "../../report/export-document";
import type { Texts } from "../../text/texts";
import type { EmailTrace } from "../trace-email";
import type { CheckView, TraceView } from "./trace-view";

const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });

function checkBlocks(title: string, checks: readonly CheckView[], withProof: boolean): readonly Block[] {
    if (checks.length === 0) return [];
    const blocks = checks.flatMap(({ title: question, state, text, confidence, evidence }): readonly Block[] => {
        const proof = evidence.map(
            ({ table, column, value, record }) => `${table}.${column} = ${value} (${record.id})`,
        );
        const sure = confidence === undefined ? "" : `, ${confidence}`;
        return [
            { kind: "heading", level: 3, text: `${question} [${state}${sure}]` },
            paragraph(text),
            ...(withProof && proof.length > 0 ? [{ kind: "list", ordered: false, items: proof } as const] : []),
        ];
    });
    return [heading(title), ...blocks];
}

/** The trace in pieces that a terminal or a file can write. */
export function traceDocument(view: TraceView, t: Texts): readonly Block[] {
    const { matrix, timeline, remedy } = view;
    return [
        { kind: "heading", level: 1, text: view.verdict },
        paragraph(t("trace.part.sure", { confidence: view.confidence })),
        ...(remedy.length > 0
            ? [heading(t("part.steps")), { kind: "list", ordered: true, items: remedy } as const]
            : []),
        ...checkBlocks(t("trace.part.reasons"), view.reasons, true),
        ...checkBlocks(t("trace.part.obstacles"), view.obstacles, true),
        heading(t("trace.part.matrix")),
        ...(matrix.rows.length === 0
            ? [paragraph(t("trace.part.noMatrix"))]
            : [
                  {
                      kind: "table",
                      head: matrix.head,
                      rows: matrix.rows.map(({ address, field, cells }) => [
                          address,
                          field,
                          ...cells.map(({ text }) => text),
                      ]),
                  } as const,
              ]),
        ...(matrix.left === undefined ? [] : [paragraph(matrix.left)]),
        heading(t("trace.part.timeline")),
        { kind: "list", ordered: false, items: timeline.map(({ time, text }) => `${time.utc}: ${text}`) },
        ...(view.open.length === 0
            ? [heading(t("trace.part.open")), paragraph(t("trace.part.nothingOpen"))]
            : checkBlocks(t("trace.part.open"), view.open, false)),
        heading(t("trace.part.blind")),
        { kind: "list", ordered: false, items: view.blindSpots },
        ...checkBlocks(t("trace.part.passed"), view.passed, false),
        heading(t("trace.part.notApplicable")),
        { kind: "list", ordered: false, items: view.notApplicable.map(({ title, text }) => `${title} ${text}`) },
    ];
}

/** The trace as JSON for other programs: keys and values, and the words beside them. */
export function traceJson(trace: EmailTrace, view: TraceView): string {
    const { evidence, verdict, checks, matrix, timeline } = trace;
    const words = new Map(
        [...view.reasons, ...view.obstacles, ...view.open, ...view.passed, ...view.notApplicable].map((check) => [
            check.id,
            check,
        ]),
    );
    const document = {
        schema: "mailbox-diagnostics/trace",
        version: 1,
        tracedOn: evidence.now,
        email: evidence.email,
        verdict: { ...verdict, text: view.verdict },
        checks: checks.map((check) => ({
            id: check.id,
            outcome: check.outcome,
            confidence: check.confidence,
            title: words.get(check.id)?.title,
            text: words.get(check.id)?.text,
            message: check.message,
            evidence: check.evidence,
        })),
        matrix,
        timeline,
    };
    return JSON.stringify(document, null, 2);
}
