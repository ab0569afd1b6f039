import type { ColumnDefinition } from "../schema/definitions";
import { inList, likeText, sql, type Sql, type SqlValue } from "../sql/fragment";
import type { Caller } from "../security/caller";

export interface OperatorInput {
    readonly expression: string;
    readonly column: ColumnDefinition;
    readonly caller: Caller;
    /** Emulator time in milliseconds. */
    readonly now: number;
    /** The single value as the column stores it; refuses when there is none. */
    value(): SqlValue;
    values(): readonly SqlValue[];
    text(): string;
    /** The number of days, hours … of a relative date operator. */
    amount(): number;
}

export type Operator = (input: OperatorInput) => Sql;

const compare =
    (symbol: string): Operator =>
    ({ expression, value }) =>
        sql(`${expression} ${symbol} ?`, value());

// The platform's "not" operators also return rows without a value.
const orNull = (expression: string, condition: Sql): Sql =>
    sql(`(${condition.text} OR ${expression} IS NULL)`, ...condition.values);

const notEqual: Operator = ({ expression, value }) => orNull(expression, sql(`${expression} <> ?`, value()));

const like =
    (pattern: (text: string) => string, negated = false): Operator =>
    ({ expression, text }) => {
        const condition = sql(`${expression} ${negated ? "NOT LIKE" : "LIKE"} ? ESCAPE '\\'`, pattern(text()));
        return negated ? orNull(expression, condition) : condition;
    };

// % and _ are the wildcards of FetchXML too; in brackets they and [ stand for themselves, and the escape character needs care.
const asWritten = (text: string): string =>
    text.replace(/\[([%_[])\]|\\/g, (whole, inner: string | undefined) =>
        inner === undefined ? `\\${whole}` : inner === "[" ? "[" : `\\${inner}`,
    );
const begins = (text: string): string => `${likeText(text)}%`;
const ends = (text: string): string => `%${likeText(text)}`;

const between =
    (word: string): Operator =>
    ({ expression, values }) => {
        const [low = null, high = null] = values();
        return sql(`${expression} ${word} ? AND ?`, low, high);
    };

const user =
    (symbol: string): Operator =>
    ({ expression, caller }) =>
        sql(`${expression} ${symbol} ?`, caller.userId);

/** Operators that need no calendar. */
export const plainOperators: Readonly<Record<string, Operator>> = {
    eq: compare("="),
    ne: notEqual,
    neq: notEqual,
    gt: compare(">"),
    ge: compare(">="),
    lt: compare("<"),
    le: compare("<="),
    null: ({ expression }) => sql(`${expression} IS NULL`),
    "not-null": ({ expression }) => sql(`${expression} IS NOT NULL`),
    in: ({ expression, values }) => inList(expression, values()),
    "not-in": ({ expression, values }) => {
        const condition = inList(expression, values());
        return orNull(expression, sql(`NOT (${condition.text})`, ...condition.values));
    },
    like: like(asWritten),
    "not-like": like(asWritten, true),
    "begins-with": like(begins),
    "not-begin-with": like(begins, true),
    "ends-with": like(ends),
    "not-end-with": like(ends, true),
    between: between("BETWEEN"),
    "not-between": between("NOT BETWEEN"),
    "eq-userid": user("="),
    "ne-userid": user("<>"),
    "eq-businessid": ({ expression, caller }) => sql(`${expression} = ?`, caller.businessUnitId),
    "eq-userteams": ({ expression, caller }) => inList(expression, caller.teamIds),
    "eq-useroruserteams": ({ expression, caller }) => inList(expression, [caller.userId, ...caller.teamIds]),
};
