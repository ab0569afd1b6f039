import { createHostFormatter, writeDate, type DatePatterns } from "../../src/ui/format";

const US: DatePatterns = {
    shortDatePattern: "M/d/yyyy",
    shortTimePattern: "h:mm tt",
    dateSeparator: "/",
    timeSeparator: ":",
    amDesignator: "AM",
    pmDesignator: "PM",
    abbreviatedMonthNames: ["Jan", "Feb", "Mar"],
    monthNames: ["January", "February", "March"],
};
const GERMAN: DatePatterns = { ...US, shortDatePattern: "dd/MM/yyyy", dateSeparator: ".", shortTimePattern: "HH:mm" };
const MORNING = new Date("2026-03-02T00:05:09Z");

describe("dates by the host's pattern", () => {
    it.each([
        ["yyyy-MM-dd HH:mm:ss", "2026-03-02 00:05:09"],
        ["d MMM yy, h:m:s tt", "2 Mar 26, 12:5:9 AM"],
        ["MMMM d 'at' H", "March 2 at 0"],
        ["t", "A"],
    ])("writes %s", (pattern, expected) => {
        expect(writeDate(MORNING, pattern.replace(/-/g, "'-'"), US)).toBe(expected);
    });

    it("writes a month by its number when the host has no name for it", () => {
        expect(writeDate(new Date("2026-05-02T00:00:00Z"), "MMM MMMM", US)).toBe("05 05");
    });

    it("uses the host's separators, in the user's zone", () => {
        const berlin = createHostFormatter({ locale: "de-DE", offsetMinutes: () => 60, patterns: GERMAN });
        expect(berlin.dateTime("2026-03-01T23:30:00Z")).toBe("02.03.2026 00:30");
        const newYork = createHostFormatter({ locale: "en-US", offsetMinutes: () => -300, patterns: US });
        expect(newYork.dateTime("2026-03-02T17:30:00Z")).toBe("3/2/2026 12:30 PM");
    });

    it("asks the host for the offset of the very moment", () => {
        const offsetMinutes = jest.fn(() => 0);
        createHostFormatter({ locale: "en", offsetMinutes }).dateTime("2026-03-02T17:30:00Z");
        expect(offsetMinutes).toHaveBeenCalledWith(new Date("2026-03-02T17:30:00Z"));
    });
});
