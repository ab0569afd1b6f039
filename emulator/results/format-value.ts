import type { ColumnDefinition } from "../schema/definitions";
import { isChoice } from "../schema/column-kinds";
import type { SqlValue } from "../sql/fragment";

// Making a formatter costs far more than using it, and every number of every row is shown.
const formatters = [0, 2].map(
    (digits) => new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

const grouped = (value: number, digits: 0 | 2): string =>
    (digits === 0 ? formatters[0] : formatters[1])?.format(value) ?? "";

/** Dates as an English (United States) user in UTC sees them, e.g. 11/24/2026 9:00 AM. */
const formatDate = (text: string): string => {
    const [day = "", time = ""] = text.split("T");
    const [year = "", month = "", date = ""] = day.split("-");
    const short = `${Number(month)}/${Number(date)}/${year}`;
    if (time === "") return short;
    const [hour = "0", minute = "00"] = time.split(":");
    const hours = Number(hour);
    return `${short} ${hours % 12 === 0 ? 12 : hours % 12}:${minute} ${hours < 12 ? "AM" : "PM"}`;
};

/** The display text of a value, or undefined for columns that have none (text, ids); lookups are handled by their name. */
export const formatValue = (column: ColumnDefinition, value: SqlValue): string | undefined => {
    if (value === null) return undefined;
    if (isChoice(column)) return column.options?.[String(value)];
    if (column.type === "Boolean") return column.options?.[String(value)] ?? (value === 1 ? "Yes" : "No");
    if (column.type === "DateTime") return formatDate(String(value));
    if (column.type === "Integer" || column.type === "BigInt") return grouped(Number(value), 0);
    if (column.type === "Money") return `$${grouped(Number(value), 2)}`;
    if (column.type === "Decimal" || column.type === "Double") return grouped(Number(value), 2);
    return undefined;
};
