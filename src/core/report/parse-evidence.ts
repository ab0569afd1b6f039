import { EVIDENCE_VERSION, SECTION_IDS, type Evidence, type SectionId } from "../model/evidence";
import type { Message, TextData } from "../model/finding";
import { parseGuid } from "../model/guid";
import { isSectionShaped } from "./evidence-shapes";

export type ParsedEvidence =
    { readonly status: "ok"; readonly evidence: Evidence } | { readonly status: "failed"; readonly reason: Message };

function failed(key: string, data: TextData = {}): ParsedEvidence {
    return { status: "failed", reason: { key: `saved.${key}`, data } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function named(value: unknown): string {
    return typeof value === "string" || typeof value === "number" ? String(value) : "(none)";
}

function checkSections(file: Readonly<Record<string, unknown>>): ParsedEvidence | undefined {
    const sections = isObject(file["sections"]) ? file["sections"] : {};
    const missing = SECTION_IDS.filter((id) => sections[id] === undefined);
    if (missing.length > 0) return failed("missing", { sections: missing.join(", ") });
    const damaged: SectionId | undefined = SECTION_IDS.find((id) => !isSectionShaped(id, sections[id]));
    return damaged === undefined ? undefined : failed("malformed", { section: damaged });
}

function parseJson(text: string): { readonly value: unknown } | { readonly error: string } {
    try {
        return { value: JSON.parse(text) as unknown };
    } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
    }
}

/** Reads a file that serializeEvidence wrote. Never throws; a file that is no evidence gives the reason as one sentence. */
export function parseEvidence(text: string): ParsedEvidence {
    // Windows editors put a byte order mark before the first character.
    const content = text.replace(/^\uFEFF/, "").trim();
    if (content === "") return failed("empty");
    const parsed = parseJson(content);
    if ("error" in parsed) return failed("notJson", { error: parsed.error });
    const file = parsed.value;
    if (!isObject(file)) return failed("notObject");
    if (file["schema"] !== "mailbox-diagnostics/evidence") return failed("schema", { schema: named(file["schema"]) });
    if (file["version"] !== EVIDENCE_VERSION) {
        return failed("version", { version: named(file["version"]), expected: EVIDENCE_VERSION });
    }
    const mailboxId = typeof file["mailboxId"] === "string" ? parseGuid(file["mailboxId"]) : undefined;
    if (mailboxId === undefined) return failed("mailboxId");
    if (typeof file["readAt"] !== "string" || Number.isNaN(Date.parse(file["readAt"]))) return failed("readAt");
    const refused = checkSections(file);
    if (refused) return refused;
    const requests = typeof file["requests"] === "number" ? file["requests"] : 0;
    // Each section was checked against its shape above.
    const evidence = { ...file, mailboxId, requests, redacted: file["redacted"] === true } as unknown as Evidence;
    return { status: "ok", evidence };
}
