import { exportHtml } from "../../src/core/report/export-html";
import { exportJson } from "../../src/core/report/export-json";
import { exportMarkdown } from "../../src/core/report/export-markdown";
import { exportDocument, type Block } from "../../src/core/report/export-document";
import { writeText } from "../../src/core/report/export-text";
import type { Report, VerdictKind } from "../../src/core/report/report";
import { buildPanelModel } from "../../src/core/report/view-model";
import { RULES } from "../../src/core/rules";
import { englishCatalogue } from "../../src/core/text/catalogue";
import { createTexts } from "../../src/core/text/create-texts";
import { createFormatter, zoneOffset } from "../../src/core/text/formatter";
import type { Texts } from "../../src/core/text/texts";
import type { CommandIo, ExitCode } from "../io";
import { printable } from "../printable";
import { colourReport } from "./colour";
import { exportCsv } from "./export-csv";
import type { Format } from "./formats";

/** Wider lines are hard to read, narrower ones hold no table. */
const [NARROWEST, WIDEST] = [40, 80];

/** How wide a text report is on the reader's terminal. */
export function textWidth({ columns }: Pick<CommandIo, "columns">): number {
    return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

const EXIT_CODES: Readonly<Record<VerdictKind, ExitCode>> = {
    clear: 0,
    stopped: 1,
    impaired: 1,
    undecided: 2,
    unreadable: 2,
};

export function exitCodeOf(report: Report): ExitCode {
    return EXIT_CODES[report.verdict.kind];
}

export function englishTexts(): Texts {
    const english = englishCatalogue(RULES);
    return createTexts((key) => english[key], "en");
}

export interface ReportView {
    readonly format: Format;
    /** Text only: with failures, alerts, privileges and settings. */
    readonly hasDetails: boolean;
}

/** What a terminal shows first: verdict, stages, causes, and what could not be checked. */
function withoutDetails(blocks: readonly Block[], t: Texts): readonly Block[] {
    const details = ["part.items", "part.alerts", "part.access", "part.settings"].map((key) => t(key));
    let isDetail = false;
    return blocks.filter((block) => {
        if (block.kind === "heading" && block.level <= 2) isDetail = details.includes(block.text);
        return !isDetail;
    });
}

/** A report in one of the formats, without a line break at its end. */
export function renderReport(report: Report, { format, hasDetails }: ReportView, texts: Texts, io: CommandIo): string {
    if (format === "json") return exportJson(report, false).trimEnd();
    const formatter = createFormatter({ locale: io.locale, offsetMinutes: zoneOffset(io.timeZone) });
    const model = buildPanelModel(report, texts, formatter, report.evidence.readAt);
    switch (format) {
        case "md":
            return printable(exportMarkdown(model, texts)).trimEnd();
        case "html":
            return printable(exportHtml(model, texts, "en")).trimEnd();
        case "csv":
            return printable(exportCsv(model)).trimEnd();
        case "text": {
            const width = textWidth(io);
            const blocks = exportDocument(model, texts);
            const text = writeText(hasDetails ? blocks : withoutDetails(blocks, texts), width).trimEnd();
            return io.hasColour ? colourReport(text, model.verdict.kind, model.verdict.sentence) : text;
        }
    }
}
