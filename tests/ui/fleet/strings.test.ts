import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGLISH_FLEET_UI } from "../../../src/ui/strings/english-fleet";
import { CONTROL_TEXTS } from "../../../tools/strings/control-texts";
import { writeResx } from "../../../tools/strings/resx";

const ROOT = join(__dirname, "../../..");
const stem = (key: string): string => key.replace(/\.(?:one|other)$/, "");
const KEYS = new Set(Object.keys(CONTROL_TEXTS.MailboxFleet).map(stem));

function sources(folder: string): readonly string[] {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => readFileSync(join(ROOT, folder, path), "utf8"));
}

const SOURCES = [...sources("src/ui/fleet"), ...sources("src/core/fleet")].join("\n");
const SHARED = ["DataTable", "Notice", "Disclosure", "TimeLabel", "ErrorBoundary"].map((name) =>
    readFileSync(join(ROOT, `src/ui/${name}.tsx`), "utf8"),
);
const MANIFEST = readFileSync(join(ROOT, "MailboxFleet/ControlManifest.Input.xml"), "utf8");
const WRITTEN = [...`${SOURCES}\n${SHARED.join("\n")}`.matchAll(/"((?:ui|fleet|unread|report|fix)\.[\w.-]+)"/g)].map(
    ([, key = ""]) => key,
);
const PATTERNS = [...SOURCES.matchAll(/`(ui\.fleet\.[^`]*\$\{[^`]*)`/g)].map(
    ([, template = ""]) => new RegExp(`^${template.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, ".+")}$`),
);

describe("texts of the fleet's control", () => {
    it("has a text for every key that the code writes out", () => {
        expect(WRITTEN.length).toBeGreaterThan(60);
        expect(WRITTEN.filter((key) => !KEYS.has(key))).toEqual([]);
    });

    it("has no text of its own that nothing shows", () => {
        const isUsed = (key: string): boolean =>
            WRITTEN.includes(key) || MANIFEST.includes(`"${key}"`) || PATTERNS.some((pattern) => pattern.test(key));
        expect(
            Object.keys(ENGLISH_FLEET_UI)
                .map(stem)
                .filter((key) => !isUsed(key)),
        ).toEqual([]);
    });

    it("uses plain words without exclamation marks", () => {
        const loud = Object.values(ENGLISH_FLEET_UI).filter((text) => /!|\bsuccessfully\b|\bplease\b/i.test(text));
        expect(loud).toEqual([]);
    });

    it("gives every plural text both forms", () => {
        const plurals = Object.keys(ENGLISH_FLEET_UI).filter((key) => stem(key) !== key);
        expect(
            plurals.filter(
                (key) => !(`${stem(key)}.one` in ENGLISH_FLEET_UI && `${stem(key)}.other` in ENGLISH_FLEET_UI),
            ),
        ).toEqual([]);
    });

    it("is written into the control's file; after a change run tools/sync-strings.ts", () => {
        const shipped = readFileSync(join(ROOT, "MailboxFleet/strings/MailboxFleet.1033.resx"), "utf8");
        expect(shipped).toBe(writeResx(CONTROL_TEXTS.MailboxFleet));
    });

    it("leaves the form's file without texts that only the fleet shows", () => {
        const own = Object.keys(CONTROL_TEXTS.MailboxDiagnostics).filter((key) =>
            /^(?:fleet|ui\.fleet|fleetControl)\./.test(key),
        );
        expect(own).toEqual([]);
    });
});
