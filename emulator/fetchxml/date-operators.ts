import { sql, type Sql } from "../sql/fragment";
import { isoSeconds } from "../store/clock";
import type { Operator, OperatorInput } from "./operators";

const hour = 3_600_000;
const day = 24 * hour;

const startOfDay = (time: number): number => Math.floor(time / day) * day;

const moveMonths = (time: number, months: number): number => {
    const date = new Date(time);
    date.setUTCMonth(date.getUTCMonth() + months);
    return date.getTime();
};

// Date-only columns store the day alone, which is the same text without the time.
const edge = ({ column }: OperatorInput, time: number): string =>
    column.dateOnly ? isoSeconds(time).slice(0, 10) : isoSeconds(time);

const span = (input: OperatorInput, from: number, to: number): Sql =>
    sql(`(${input.expression} >= ? AND ${input.expression} < ?)`, edge(input, from), edge(input, to));

const dayOf = (input: OperatorInput): number => startOfDay(Date.parse(String(input.value())));

/** From the start of that day until now, as the platform counts whole days. */
const lastDays =
    (perUnit: number): Operator =>
    (input) =>
        span(input, startOfDay(input.now) - input.amount() * perUnit * day, input.now + 1000);

const nextDays =
    (perUnit: number): Operator =>
    (input) =>
        span(input, input.now, startOfDay(input.now) + (input.amount() * perUnit + 1) * day);

const olderThan =
    (moment: (now: number, amount: number) => number): Operator =>
    (input) =>
        sql(`${input.expression} < ?`, edge(input, moment(input.now, input.amount())));

const relativeDay =
    (offset: number): Operator =>
    (input) =>
        span(input, startOfDay(input.now) + offset * day, startOfDay(input.now) + (offset + 1) * day);

export const dateOperators: Readonly<Record<string, Operator>> = {
    on: (input) => span(input, dayOf(input), dayOf(input) + day),
    "not-on": (input) => {
        const inside = span(input, dayOf(input), dayOf(input) + day);
        return sql(`NOT ${inside.text}`, ...inside.values);
    },
    "on-or-after": (input) => sql(`${input.expression} >= ?`, edge(input, dayOf(input))),
    "on-or-before": (input) => sql(`${input.expression} < ?`, edge(input, dayOf(input) + day)),
    today: relativeDay(0),
    yesterday: relativeDay(-1),
    tomorrow: relativeDay(1),
    "last-seven-days": (input) => span(input, startOfDay(input.now) - 7 * day, input.now + 1000),
    "last-x-hours": (input) => span(input, input.now - input.amount() * hour, input.now + 1000),
    "last-x-days": lastDays(1),
    "last-x-weeks": lastDays(7),
    "last-x-months": (input) => span(input, moveMonths(startOfDay(input.now), -input.amount()), input.now + 1000),
    "next-x-hours": (input) => span(input, input.now, input.now + input.amount() * hour + 1000),
    "next-x-days": nextDays(1),
    "next-x-weeks": nextDays(7),
    "olderthan-x-minutes": olderThan((now, amount) => now - amount * 60_000),
    "olderthan-x-hours": olderThan((now, amount) => now - amount * hour),
    "olderthan-x-days": olderThan((now, amount) => startOfDay(now) - amount * day),
    "olderthan-x-weeks": olderThan((now, amount) => startOfDay(now) - amount * 7 * day),
    "olderthan-x-months": olderThan((now, amount) => moveMonths(startOfDay(now), -amount)),
};
