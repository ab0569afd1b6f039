import { exportHtml } from "../core/report/export-html";
import { exportJson } from "../core/report/export-json";
import { exportMarkdown } from "../core/report/export-markdown";
import { redactReport } from "../core/report/redact";
import type { Report } from "../core/report/report";
import { buildPanelModel } from "../core/report/view-model";
import type { PanelServices } from "./services";

export type ExportFormat = "markdown" | "html" | "json";

export interface ExportedFile {
    readonly name: string;
    readonly mime: string;
    readonly content: string;
}

const KINDS: Readonly<Record<ExportFormat, { readonly extension: string; readonly mime: string }>> = {
    markdown: { extension: "md", mime: "text/markdown" },
    html: { extension: "html", mime: "text/html" },
    json: { extension: "json", mime: "application/json" },
};

type Deps = Pick<PanelServices, "texts" | "formatter" | "language" | "now">;

function contentOf(format: ExportFormat, report: Report, redact: boolean, deps: Deps, isRtl: boolean): string {
    if (format === "json") return exportJson(report, redact);
    const { texts, formatter, language, now } = deps;
    const model = buildPanelModel(redact ? redactReport(report) : report, texts, formatter, now());
    return format === "html" ? exportHtml(model, texts, language, isRtl ? "rtl" : "ltr") : exportMarkdown(model, texts);
}

/** The report as a file. Its name holds the mailbox id and the day, never a name or an address. */
export function exportReport(
    format: ExportFormat,
    report: Report,
    { redact, isRtl, ...deps }: Deps & { readonly redact: boolean; readonly isRtl: boolean },
): ExportedFile {
    const { extension, mime } = KINDS[format];
    const { mailboxId, readAt } = report.evidence;
    return {
        name: `mailbox-diagnostics-${mailboxId}-${readAt.slice(0, 10)}.${extension}`,
        mime,
        content: contentOf(format, report, redact, deps, isRtl),
    };
}
