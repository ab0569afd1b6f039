import { parseArgs } from "node:util";
import { exportJson } from "../../src/core/report/export-json";
import { exportMarkdown } from "../../src/core/report/export-markdown";
import { exportText } from "../../src/core/report/export-text";
import { judge } from "../../src/core/report/judge";
import type { Report, VerdictKind } from "../../src/core/report/report";
import { parseEvidence } from "../../src/core/report/parse-evidence";
import { buildPanelModel } from "../../src/core/report/view-model";
import { englishCatalogue } from "../../src/core/text/catalogue";
import { createTexts } from "../../src/core/text/create-texts";
import { createFormatter, zoneOffset } from "../../src/core/text/formatter";
import type { Texts } from "../../src/core/text/texts";
import { RULES } from "../../src/core/rules";
import type { CommandIo, ExitCode } from "../io";
import { reasonOf } from "../reason";

const FORMATS = ["text", "json", "md"] as const;
type Format = (typeof FORMATS)[number];

const EXIT_CODES: Readonly<Record<VerdictKind, ExitCode>> = {
    clear: 0,
    stopped: 1,
    impaired: 1,
    undecided: 2,
    unreadable: 2,
};

function render(report: Report, format: Format, texts: Texts, io: CommandIo): string {
    if (format === "json") return exportJson(report, false);
    const formatter = createFormatter({ locale: io.locale, offsetMinutes: zoneOffset(io.timeZone) });
    const model = buildPanelModel(report, texts, formatter, report.evidence.readAt);
    return format === "md" ? exportMarkdown(model, texts) : exportText(model, texts);
}

function isFormat(text: string): text is Format {
    return FORMATS.some((format) => format === text);
}

/** `audit FILE.json [--format text|json|md]`: judges saved evidence, as of the moment when it was read. */
export async function runAudit(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const fail = (sentence: string): ExitCode => {
        io.err(sentence);
        return 2;
    };
    let file: string | undefined;
    let format: string;
    try {
        const { values, positionals } = parseArgs({
            args: [...args],
            options: { format: { type: "string", default: "text" } },
            allowPositionals: true,
        });
        if (positionals.length > 1) return fail("audit takes one file.");
        [file] = positionals;
        format = values.format;
    } catch (error) {
        return fail(`audit: ${reasonOf(error)}`);
    }
    if (file === undefined) return fail("audit needs the file with the evidence, such as: audit evidence.json");
    if (!isFormat(format)) return fail(`audit knows the formats ${FORMATS.join(", ")}, not "${format}".`);
    let text: string;
    try {
        text = await io.readText(file);
    } catch (error) {
        return fail(`${file} could not be read (${reasonOf(error)}).`);
    }
    const english = englishCatalogue(RULES);
    const texts = createTexts((key) => english[key], "en");
    const parsed = parseEvidence(text);
    if (parsed.status === "failed") return fail(`${file}: ${texts(parsed.reason.key, parsed.reason.data)}`);
    const report = judge(parsed.evidence, parsed.evidence.readAt);
    io.out(render(report, format, texts, io));
    return EXIT_CODES[report.verdict.kind];
}
