import { DataverseError } from "../model/dataverse-error";
import { toFetchXml } from "../query/fetch-xml";
import type { RawRow } from "../port";
import { ok, type Gatherer } from "./gatherer";

export const TRAFFIC_WINDOW_DAYS = 28;

function wholeNumber(raw: RawRow, name: string): number {
    const value = raw[name];
    if (typeof value !== "number")
        throw new DataverseError(`The count of emails has no ${name}.`, { kind: "malformed" });
    return value;
}

function dayOf(raw: RawRow): string {
    const pad = (value: number): string => String(value).padStart(2, "0");
    return `${wholeNumber(raw, "year")}-${pad(wholeNumber(raw, "month"))}-${pad(wholeNumber(raw, "day"))}`;
}

/** How many received emails this mailbox turned into activities, day by day: what is usual here, and when it stopped. */
export const trafficGatherer: Gatherer<"traffic"> = {
    provides: ["traffic"],
    async gather({ client, mailboxId, now, signal }) {
        const fetchXml = toFetchXml({
            table: "email",
            aggregates: [
                { column: "activityid", alias: "emails", aggregate: "count" },
                { column: "createdon", alias: "year", groupBy: true, dateGrouping: "year" },
                { column: "createdon", alias: "month", groupBy: true, dateGrouping: "month" },
                { column: "createdon", alias: "day", groupBy: true, dateGrouping: "day" },
            ],
            filter: {
                all: [
                    { column: "receivingmailboxid", operator: "eq", value: mailboxId },
                    { column: "createdon", operator: "last-x-days", value: TRAFFIC_WINDOW_DAYS },
                ],
            },
        });
        const { rows } = await client.readRows({ table: "email", fetchXml }, { ...(signal ? { signal } : {}) });
        const days = rows.map((raw) => ({ day: dayOf(raw), count: wholeNumber(raw, "emails") }));
        days.sort((a, b) => a.day.localeCompare(b.day));
        return { traffic: ok({ days, windowDays: TRAFFIC_WINDOW_DAYS }, now) };
    },
};
