import type { Scalar } from "../../model/row";

const MINUTE_MS = 60_000;

/** ISO 8601 in UTC with whole seconds, as the platform keeps moments; undefined when it is no moment. */
export function momentOf(value: Scalar | undefined): string | undefined {
    if (typeof value !== "string" || value === "") return undefined;
    const millis = Date.parse(value);
    return Number.isNaN(millis) ? undefined : `${new Date(millis).toISOString().slice(0, 19)}Z`;
}

/** The moment this many minutes before; undefined when it is no moment. */
export function minutesBefore(moment: string | undefined, minutes: number): string | undefined {
    if (moment === undefined || Number.isNaN(Date.parse(moment))) return undefined;
    return momentOf(new Date(Date.parse(moment) - minutes * MINUTE_MS).toISOString());
}
