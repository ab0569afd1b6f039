import { exportJson } from "../../../src/core/report/export-json";
import { parseEvidence } from "../../../src/core/report/parse-evidence";
import { serializeEvidence } from "../../../src/core/report/serialize-evidence";
import { say } from "../../../src/core/text/texts";
import { evidence } from "../../ui/fixtures/evidence";
import { stoppedReport, texts } from "../../ui/fixtures/reports";

function reasonOf(text: string): string {
    const parsed = parseEvidence(text);
    return parsed.status === "failed" ? say(texts, parsed.reason) : "read";
}

const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...evidence(), ...change });
const withSection = (id: string, section: unknown): string =>
    changed({ sections: { ...evidence().sections, [id]: section } });

describe("saved evidence", () => {
    it("comes back as it was", () => {
        expect(parseEvidence(serializeEvidence(evidence()))).toEqual({ status: "ok", evidence: evidence() });
    });

    it("comes back from a file with a byte order mark", () => {
        expect(parseEvidence(`\uFEFF${serializeEvidence(evidence())}`).status).toBe("ok");
    });

    it("can be saved redacted and read again", () => {
        const parsed = parseEvidence(exportJson(stoppedReport(), true));
        expect(parsed).toMatchObject({ status: "ok", evidence: { redacted: true } });
        expect(exportJson(stoppedReport(), false)).toContain("Ada Berg");
    });

    it.each([
        ["", "The file is empty."],
        [" \n", "The file is empty."],
        ["[1]", "The file holds no JSON object."],
        ["{}", "The file is not evidence of Mailbox Diagnostics: its schema is (none)."],
        [changed({ schema: "other" }), "The file is not evidence of Mailbox Diagnostics: its schema is other."],
        [changed({ version: 2 }), "The file has version 2, but this program reads version 1."],
        [changed({ mailboxId: "box" }), "The file names no mailbox by a valid id."],
        [changed({ readAt: "yesterday" }), "The file does not say when it was read."],
        [
            changed({ sections: { mailbox: {} } }),
            expect.stringContaining("The file lacks these sections: owner, regarding,"),
        ],
    ])("refuses %.40s with one sentence", (text, expected) => {
        expect(reasonOf(text)).toEqual(expected);
    });

    it("refuses what is no JSON with the parser's reason", () => {
        expect(reasonOf("{")).toMatch(/^The file is not JSON: ./);
    });

    it.each([
        ["mailbox", { status: "ok", readAt: "x", value: { table: "mailbox" } }],
        ["alerts", { status: "ok", readAt: "x", value: { mailbox: [{}], profile: [], truncated: false } }],
        ["items", { status: "ok", readAt: "x" }],
        ["access", { status: "perhaps", readAt: "x" }],
        ["viewer", { status: "denied", readAt: "x" }],
        ["folders", null],
        ["organization", { status: "ok", readAt: "x", value: { row: evidence().sections.mailbox, settings: {} } }],
    ])("refuses a damaged section %s by name", (id, section) => {
        expect(reasonOf(withSection(id, section))).toBe(`The file is damaged: the section ${id} cannot be understood.`);
    });

    it("reads sections that were not answered", () => {
        expect(reasonOf(withSection("alerts", { status: "denied", message: "No.", readAt: "x" }))).toBe("read");
        expect(reasonOf(withSection("profile", { status: "notApplicable", reason: "None.", readAt: "x" }))).toBe(
            "read",
        );
    });
});
