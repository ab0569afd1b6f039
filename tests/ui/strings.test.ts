import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { ACTORS, CONFIDENCES, SEVERITIES } from "../../src/core/model/finding";
import { SECTION_IDS } from "../../src/core/model/evidence";
import { TABLES } from "../../src/core/model/generated/tables";
import { STAGES } from "../../src/core/model/stage";
import { MESSAGE_CAUSES } from "../../src/core/messages/message-cause";
import { ORG_DB_SETTINGS, ORGANIZATION_COLUMNS } from "../../src/core/report/view-model-setting-list";
import { RULES } from "../../src/core/rules";
import { FIXES } from "../../src/core/fixes";
import { MATRIX_COLUMNS } from "../../src/core/trace/matrix";
import { REASONS } from "../../src/core/trace/trace-evidence";
import { englishCatalogue } from "../../src/core/text/catalogue";
import { englishFixTexts } from "../../src/core/text/english-fixes";
import { CONTROL_TEXTS } from "../../tools/strings/control-texts";
import { writeResx } from "../../tools/strings/resx";

const ROOT = join(__dirname, "../..");
const CATALOGUE: Readonly<Record<string, string>> = CONTROL_TEXTS.MailboxDiagnostics;
/** Texts that stand in the file of a rule, a check or a fix; its own tests ask for each of them. */
const OWN = new Set([
    ...Object.keys(englishCatalogue(RULES)).filter((key) => /^(?:rule|check)\./.test(key)),
    ...Object.keys(englishFixTexts(FIXES)).filter((key) => FIXES.some(({ id }) => key.startsWith(`fix.${id}.`))),
]);
// A rule may call one of its messages `other`, so its keys stay whole.
const stem = (key: string): string => (OWN.has(key) ? key : key.replace(/\.(?:one|other)$/, ""));
const KEYS = new Set(Object.keys(CATALOGUE).map(stem));

function sourceFiles(folder: string): readonly string[] {
    return (
        readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
            // The fleet's control has texts and a test of its own.
            .filter((path) => /\.tsx?$/.test(path) && !/english-|generated|^fleet\//.test(path))
            .map((path) => readFileSync(join(ROOT, folder, path), "utf8"))
    );
}

const SOURCES = ["src/ui", "src/core/report", "src/core/trace", "src/core/fixes"].flatMap(sourceFiles).join("\n");
const MANIFEST = readFileSync(join(ROOT, "MailboxDiagnostics/ControlManifest.Input.xml"), "utf8");
const AREAS =
    "(?:ui|report|part|verdict|stage|stageState|severity|confidence|confidenceWhy|actor|table|column|section|unread|items|item|alerts|level|access|depth|settings|setting|saved|cause|trace|fix|value|history|notApplicable)";

/** Keys that the code writes out, and patterns for those that it puts together. */
const LITERALS = [...SOURCES.matchAll(new RegExp(`"(${AREAS}\\.[\\w.-]+)"`, "g"))].map(([, key = ""]) => key);
const PATTERNS = [...SOURCES.matchAll(new RegExp(`\`(${AREAS}\\.[^\`]*\\$\\{[^\`]*)\``, "g"))].map(
    ([, template = ""]) => new RegExp(`^${template.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, ".+")}$`),
);
const FAILED_FILE = [...SOURCES.matchAll(/failed\("(\w+)"/g)].map(([, key = ""]) => `saved.${key}`);

describe("texts by key", () => {
    it("has a text for every key that the code writes out", () => {
        expect(LITERALS.length).toBeGreaterThan(100);
        expect([...LITERALS, ...FAILED_FILE].filter((key) => !KEYS.has(key))).toEqual([]);
    });

    it("has no text that nothing shows", () => {
        const used = new Set([...LITERALS, ...FAILED_FILE, ...OWN]);
        const isUsed = (key: string): boolean => used.has(key) || PATTERNS.some((pattern) => pattern.test(key));
        expect([...KEYS].filter((key) => !isUsed(key) && !MANIFEST.includes(`"${key}"`))).toEqual([]);
    });

    it.each<[string, readonly (string | number)[]]>([
        ["stage", STAGES],
        ["severity", SEVERITIES],
        ["confidence", CONFIDENCES],
        ["confidenceWhy", CONFIDENCES],
        ["actor", ACTORS],
        ["table", Object.keys(TABLES).filter((table) => !/^(?:systemuserroles|teammembership|teamroles)$/.test(table))],
        ["section", [...SECTION_IDS, "alertGroups", "itemGroups", "itemVisibility", "privilegeNeeds", "syncStart"]],
        ["cause", MESSAGE_CAUSES],
        ["depth", [0, 1, 2, 4, 8]],
        ["level", [1, 2, 3]],
        ["verdict.kind", ["stopped", "impaired", "clear", "undecided", "unreadable"]],
        ["verdict", ["stopped", "impaired", "clear", "undecided", "unreadable"]],
        ["stageState", ["stop", "blocking", "degraded", "advice", "clear", "unknown", "notApplicable"]],
        ["trace.outcome", ["pass", "fail", "notApplicable", "needsInformation", "notPermitted", "found", "notFound"]],
        ["trace.method", [0, 1, 2, 3, 4]],
        ["trace.matrix.column", MATRIX_COLUMNS],
        ["trace.mail", ["empty", "outlookMsg", "noHeaders", "unreadable"]],
        ...REASONS.map((reason) => ["trace.verdict.refused", reason] as const)
            .filter(([, reason]) => !/Match$|All$/.test(reason) || /^No/.test(reason))
            .map(([area, reason]): [string, readonly string[]] => [area, [reason]]),
        ["ui.email", ["from", "to", "cc", "bcc", "subject", "messageId", "receivedOn"]],
        ["setting", [...ORGANIZATION_COLUMNS, ...ORG_DB_SETTINGS].map(({ name }) => name)],
    ])("names every %s", (area, ids) => {
        expect(ids.filter((id) => !KEYS.has(`${area}.${id}`))).toEqual([]);
    });

    it("gives every plural text both English forms", () => {
        const stems = new Set(
            Object.keys(CATALOGUE)
                .filter((key) => stem(key) !== key)
                .map(stem),
        );
        expect(stems.size).toBeGreaterThan(3);
        expect([...stems].filter((key) => !(`${key}.one` in CATALOGUE) || !(`${key}.other` in CATALOGUE))).toEqual([]);
    });

    it("uses plain words without exclamation marks", () => {
        const loud = Object.entries(CATALOGUE).filter(([, text]) => /!|\bsuccessfully\b|\bplease\b/i.test(text));
        expect(loud).toEqual([]);
    });

    it("finds every text of the manifest", () => {
        const keys = [...MANIFEST.matchAll(/(?:display-name|description)-key="([^"]+)"/g)].map(([, key = ""]) => key);
        expect(keys.length).toBeGreaterThan(3);
        expect(keys.filter((key) => !KEYS.has(key))).toEqual([]);
    });
});

describe("resx", () => {
    const read = (xml: string): Record<string, string> => {
        const document = new DOMParser().parseFromString(xml, "text/xml");
        return Object.fromEntries(
            Array.from(document.getElementsByTagName("data")).map((data) => [
                data.getAttribute("name") ?? "",
                data.getElementsByTagName("value")[0]?.textContent ?? "",
            ]),
        );
    };

    it("gives back every text, also those with characters of XML", () => {
        const texts = { b: 'a < b & "c" > d', a: "line\nbreak", c: "it's" };
        expect(read(writeResx(texts))).toEqual(texts);
    });

    it("is sorted by key, so that the order of the sources does not matter", () => {
        expect(writeResx({ b: "2", a: "1" })).toBe(writeResx({ a: "1", b: "2" }));
    });

    it("holds all English texts; after a change run tools/sync-strings.ts", () => {
        const shipped = readFileSync(join(ROOT, "MailboxDiagnostics/strings/MailboxDiagnostics.1033.resx"), "utf8");
        expect(read(shipped)).toEqual(CATALOGUE);
    });
});
