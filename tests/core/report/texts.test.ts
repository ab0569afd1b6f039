import { createTexts } from "../../../src/core/text/create-texts";
import { createFormatter, utcText, zoneOffset } from "../../../src/core/text/formatter";

const lookup = (key: string): string | undefined =>
    ({ "a.one": "{count} row", "a.other": "{count} rows", b: "Hello {name}", "c.other": "{count} things" })[key];

describe("texts", () => {
    const texts = createTexts(lookup, "en-US");

    it.each([
        [0, "0 rows"],
        [1, "1 row"],
        [2, "2 rows"],
    ])("chooses the plural form for %d", (count, expected) => {
        expect(texts("a", { count })).toBe(expected);
    });

    it("takes the general form when the locale's own form is missing", () => {
        expect(createTexts(lookup, "ar")("c", { count: 3 })).toBe("3 things");
    });

    it("fills data as plain text, also when it looks like a pattern", () => {
        expect(texts("b", { name: "$& {count}" })).toBe("Hello $& {count}");
    });

    it("leaves a placeholder without data visible and an unknown key as it is", () => {
        expect(texts("b")).toBe("Hello {name}");
        expect(texts("nowhere")).toBe("nowhere");
    });
});

describe("formatter", () => {
    const formatter = createFormatter({ locale: "en-US", offsetMinutes: zoneOffset("Europe/Berlin") });

    it.each([
        ["2026-01-15T12:00:00Z", "Jan 15, 2026, 1:00 PM"],
        ["2026-07-15T12:00:00Z", "Jul 15, 2026, 2:00 PM"],
    ])("shows %s in the reader's zone, with summer time", (iso, expected) => {
        // Intl writes a narrow space before PM.
        expect(formatter.dateTime(iso).replace(/\s/g, " ")).toBe(expected);
    });

    it.each([
        ["2026-03-02T09:00:00Z", "1 hour ago"],
        ["2026-03-02T10:30:00Z", "in 30 minutes"],
        ["2026-03-02T10:00:20Z", "this minute"],
        ["2026-02-28T10:00:00Z", "2 days ago"],
        ["2024-03-02T10:00:00Z", "2 years ago"],
    ])("says how far %s is away", (iso, expected) => {
        expect(formatter.relative(iso, "2026-03-02T10:00:00Z")).toBe(expected);
    });

    it.each([
        ["2026-01-15T13:00", "2026-01-15T12:00:00.000Z"],
        ["2026-07-15T14:00", "2026-07-15T12:00:00.000Z"],
        ["2026-03-29T00:30", "2026-03-28T23:30:00.000Z"],
    ])("turns the local time %s into UTC", (local, expected) => {
        expect(formatter.toUtc(local)).toBe(expected);
    });

    it("says nothing about a text that is no time", () => {
        expect(formatter.toUtc("soon")).toBeUndefined();
        expect(formatter.dateTime("soon")).toBe("soon");
        expect(formatter.relative("soon", "2026-03-02T10:00:00Z")).toBe("soon");
        expect(utcText("soon")).toBe("soon");
    });

    it("writes UTC out", () => {
        expect(utcText("2026-03-02T10:00:05.123Z")).toBe("2026-03-02 10:00:05 UTC");
    });
});
