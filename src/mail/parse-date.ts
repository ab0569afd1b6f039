const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
// Some programs write parts of a second, no space before the zone, or GMT in front of its number.
const DATE =
    /(\d{1,2})[ \t]{1,5}([a-z]{3})[a-z]{0,6}[ \t]{1,5}(\d{2,4})[ \t]{1,5}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?[ \t]{0,5}((?:gmt|utc)?[+-]\d{2}:?\d{2}|[a-z]{1,5})?/i;
/** A remark in brackets, which may stand anywhere. */
const COMMENT = /\([^()]{0,100}\)/g;
// Zones by name are obsolete, but still written; any other name counts as UTC, as RFC 5322 asks.
const ZONES: Readonly<Record<string, number>> = {
    edt: -240,
    est: -300,
    cdt: -300,
    cst: -360,
    mdt: -360,
    mst: -420,
    pdt: -420,
    pst: -480,
};

function zoneMinutes(zone: string): number {
    const number = /([+-])(\d{2}):?(\d{2})$/.exec(zone);
    if (number === null) return ZONES[zone.toLowerCase()] ?? 0;
    const minutes = Number(number[2]) * 60 + Number(number[3]);
    return number[1] === "-" ? -minutes : minutes;
}

/** The moment of an RFC 5322 date in ISO 8601, UTC; undefined when the text holds none. A missing zone counts as UTC. */
export function parseMailDate(text: string): string | undefined {
    const found = DATE.exec(text.slice(0, 200).replace(COMMENT, " "));
    if (found === null) return undefined;
    const [, day = "", monthName = "", yearText = "", hour = "", minute = "", second = "0", zone = ""] = found;
    const month = MONTHS.indexOf(monthName.toLowerCase());
    const short = Number(yearText);
    const year = yearText.length === 4 ? short : short < 50 ? 2000 + short : 1900 + short;
    if (month < 0 || Number(hour) > 23 || Number(minute) > 59) return undefined;
    // A day that the month does not have would be counted into the next one.
    if (new Date(Date.UTC(year, month, Number(day))).getUTCDate() !== Number(day)) return undefined;
    const local = Date.UTC(year, month, Number(day), Number(hour), Number(minute), Math.min(Number(second), 59));
    return new Date(local - zoneMinutes(zone) * 60_000).toISOString();
}
