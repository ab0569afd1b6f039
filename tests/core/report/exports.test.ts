import { createHash } from "node:crypto";
import type { Report } from "../../../src/core/report/report";
import { EXPORT_STYLE, EXPORT_STYLE_HASH, exportHtml } from "../../../src/core/report/export-html";
import { exportMarkdown } from "../../../src/core/report/export-markdown";
import { exportText } from "../../../src/core/report/export-text";
import { buildPanelModel, type PanelModel } from "../../../src/core/report/view-model";
import { NOW, READ_AT, row } from "../../ui/fixtures/evidence";
import {
    clearReport,
    formatter,
    stoppedReport,
    texts,
    undecidedReport,
    unreadableReport,
} from "../../ui/fixtures/reports";

const HOSTILE = '<img src=x onerror="alert(1)"> [click](javascript:alert(1)) | `code` **bold** \u001b[31m& end';
const model = (report: Report): PanelModel => buildPanelModel(report, texts, formatter, NOW);

const hostile = model(
    stoppedReport({
        alerts: {
            status: "ok",
            readAt: READ_AT,
            value: {
                mailbox: [
                    row("tracelog", "t", { values: { text: HOSTILE, level: 3, createdon: "2026-03-02T08:00:00Z" } }),
                ],
                profile: [],
                truncated: false,
            },
        },
    }),
);

describe("Markdown", () => {
    const markdown = exportMarkdown(model(stoppedReport()), texts);

    it("starts with the verdict and follows the panel's order", () => {
        const headings = markdown.split("\n").filter((line) => line.startsWith("## "));
        expect(headings).toEqual([
            "## Verdict",
            "## The way of an incoming email",
            "## Causes",
            "## Item failures",
            "## Alerts",
            "## Access",
            "## Settings",
            "## Could not be checked",
        ]);
        expect(markdown).toContain("**This mailbox does not track email: Unapproved mailbox.**");
        expect(markdown).toContain("- [Approve mailboxes](<https://learn.microsoft.com/power-platform/admin/approve>)");
    });

    it("writes the proof as a table with moments in UTC", () => {
        expect(markdown).toContain("| Mailbox | emailrouteraccessapproval | 2 | Pending Approval |");
        expect(markdown).toContain("2026-03-02 09:58:00 UTC");
    });

    it("keeps text from outside from becoming markup or breaking a table", () => {
        const line = exportMarkdown(hostile, texts)
            .split("\n")
            .find((text) => text.includes("img src"));
        expect(line).toContain("\\<img src=x");
        expect(line).toContain("\\[click\\]");
        expect(line).toContain("\\| \\`code\\` \\*\\*bold\\*\\*");
        expect(line).toContain("&amp; end");
    });
});

describe("HTML", () => {
    it("has no script, a policy that forbids everything, and only escaped text from outside", () => {
        const html = exportHtml(hostile, texts, "en-US");
        expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"/i);
        expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
        expect(html).toContain(`default-src 'none'; style-src '${EXPORT_STYLE_HASH}'`);
        expect(html).toContain('<html lang="en-US" dir="ltr">');
    });

    it("names the hash of its own style sheet", () => {
        expect(EXPORT_STYLE_HASH).toBe(`sha256-${createHash("sha256").update(EXPORT_STYLE).digest("base64")}`);
    });

    it("is written right to left when asked", () => {
        expect(exportHtml(hostile, texts, "ar", "rtl")).toContain('<html lang="ar" dir="rtl">');
    });

    it("makes links of web addresses only", () => {
        const shown = model(stoppedReport());
        const [cause] = shown.causes;
        if (cause === undefined) throw new Error("The report has no cause.");
        const bad = { ...cause, sources: [{ title: "Bad", url: "javascript:alert(1)" }] };
        const html = exportHtml({ ...shown, causes: [bad] }, texts, "en");
        expect(html).toContain("<li>Bad</li>");
        expect(html).not.toContain("javascript:");
    });
});

describe("terminal text", () => {
    it.each<[string, () => Report]>([
        ["stopped", stoppedReport],
        ["clear", clearReport],
        ["undecided", undecidedReport],
        ["unreadable", unreadableReport],
    ])("fits 80 columns for a report that is %s", (_, report) => {
        const lines = exportText(model(report()), texts).split("\n");
        // Addresses of articles are not broken, so that they can be opened.
        expect(lines.filter((line) => line.length > 80 && !line.includes("https://"))).toEqual([]);
    });

    it("says the verdict and the steps", () => {
        const text = exportText(model(stoppedReport()), texts);
        expect(text).toContain("This mailbox does not track email: Unapproved mailbox.");
        expect(text).toContain("  1. Open the mailbox Ada Berg and choose Approve Email.");
    });

    it("drops control characters that a terminal would obey", () => {
        expect(exportText(hostile, texts)).not.toContain("\u001b");
    });
});
