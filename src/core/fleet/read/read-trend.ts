import type { RawRow } from "../../port";
import type { Trend, TrendDay } from "../fleet";
import { allRows } from "../query/pages";
import { askSplitting, cut, type TimeRange } from "../query/split";
import { countAt, numberAt } from "../query/values";
import { aggregate, condition, filter, group, link } from "../query/xml";
import { isoOf, type FleetReader } from "./reader";

const DAY_MS = 86_400_000;
const HOURS = 24;
const MONTHS = 60;

/** Rows without a moment belong to the stretch that has no beginning, so that stretches side by side leave nothing out. */
export function timeFilter(column: string, { from, to }: TimeRange): string {
    const before = to === undefined ? "" : condition(column, "lt", isoOf(to));
    if (from === undefined) return before === "" ? "" : filter("or", condition(column, "null"), before);
    return filter("and", condition(column, "ge", isoOf(from)), before);
}

/** Alerts of the mailboxes in scope; those of profiles are not failures of one mailbox. */
export function ofMailboxes(reader: FleetReader, ...more: readonly string[]): string {
    return link(
        { name: "mailbox", from: "mailboxid", to: "regardingobjectid", alias: "m" },
        ...more,
        ...reader.scope.fragments,
    );
}

async function askDays(reader: FleetReader, range: TimeRange): Promise<readonly RawRow[]> {
    const body = [
        aggregate("count", "tracelogid", "alerts"),
        group("createdon", "year", "year"),
        group("createdon", "month", "month"),
        group("createdon", "day", "day"),
        group("level"),
        group("tracecode"),
        timeFilter("createdon", range),
        ofMailboxes(reader),
    ];
    return (await allRows(reader.client, { table: "tracelog", head: { aggregate: true }, body }, reader.options)).rows;
}

/** Days of the retention first, because they share the alerts out evenly; then hours, minutes and seconds of what is still too much. */
export function cutTime({ from, to }: TimeRange, nowMs: number, days: number): readonly TimeRange[] {
    const midnight = Math.floor(nowMs / DAY_MS) * DAY_MS;
    if (from === undefined && to === undefined) {
        const start = midnight - days * DAY_MS;
        const whole = Array.from({ length: days + 1 }, (_, index) => ({
            from: start + index * DAY_MS,
            to: index === days ? undefined : start + (index + 1) * DAY_MS,
        }));
        return [{ from: undefined, to: start }, ...whole];
    }
    if (from === undefined) {
        const start = (to ?? nowMs) - MONTHS * 30 * DAY_MS;
        return [{ from: undefined, to: start }, ...cut({ from: start, to: to ?? nowMs }, MONTHS)];
    }
    if (to === undefined) {
        const end = Math.max(nowMs, from + DAY_MS);
        return [...cut({ from, to: end }, HOURS), { from: end, to: undefined }];
    }
    return cut({ from, to }, HOURS);
}

function sumUp(rows: readonly RawRow[], retentionDays: number): Trend {
    const days = new Map<string, { -readonly [K in keyof TrendDay]: TrendDay[K] }>();
    const codes = new Map<number | null, number>();
    let alerts = 0;
    for (const raw of rows) {
        const pad = (key: string): string => String(countAt(raw, key)).padStart(2, "0");
        const day = `${pad("year")}-${pad("month")}-${pad("day")}`;
        const entry = days.get(day) ?? { day, errors: 0, warnings: 0, information: 0 };
        days.set(day, entry);
        const count = countAt(raw, "alerts");
        const level = numberAt(raw, "level");
        entry[level === 1 ? "information" : level === 2 ? "warnings" : "errors"] += count;
        const code = numberAt(raw, "tracecode") ?? null;
        codes.set(code, (codes.get(code) ?? 0) + count);
        alerts += count;
    }
    return {
        days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)),
        codes: [...codes]
            .map(([traceCode, count]) => ({ traceCode, alerts: count }))
            .sort((a, b) => b.alerts - a.alerts),
        retentionDays,
        alerts,
    };
}

/** Counts the retained alerts by day, level and trace code. Stretches that fail are noted, and the sum says what it is without them. */
export async function readTrend(
    reader: FleetReader,
    retentionDays: Promise<number>,
    onRoundTrip: () => void,
): Promise<Trend> {
    // The retention comes in the same wave as the first question, so it is there when something must be cut.
    let days = 30;
    retentionDays.then(
        (value) => (days = value),
        // A reading that is given up needs no number of days.
        () => undefined,
    );
    const answers = await askSplitting<TimeRange, readonly RawRow[]>(
        [{ from: undefined, to: undefined }],
        {
            async ask(range) {
                try {
                    return await askDays(reader, range);
                } finally {
                    await retentionDays;
                }
            },
            split: (range) => cutTime(range, reader.nowMs, Math.min(days, 60)),
        },
        onRoundTrip,
    );
    const rows = answers.flatMap((answer) => (answer.kind === "sum" ? answer.value : []));
    const failed = answers.flatMap((answer) => (answer.kind === "failed" ? [answer.error] : []));
    const [first] = failed;
    if (first !== undefined && failed.length === answers.length) throw first;
    const trend = sumUp(rows, await retentionDays);
    for (const error of failed) reader.note("trend", error, { counted: trend.alerts });
    return trend;
}
