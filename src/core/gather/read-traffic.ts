import { DataverseError } from "../model/dataverse-error";
import { EmailStatus } from "../model/generated/option-sets";
import { toFetchXml } from "../query/fetch-xml";
import type { RawRow } from "../port";
import { ok, type Gatherer } from "./gatherer";

export const TRAFFIC_WINDOW_DAYS = 28;

interface DayCount {
    readonly day: string;
    readonly count: number;
}

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

const UNSENT: readonly number[] = [EmailStatus.PendingSend, EmailStatus.Sending];
/** An environment can add statuses of its own, so received email is what is none of these. */
const NOT_RECEIVED: readonly number[] = [...UNSENT, EmailStatus.Draft, EmailStatus.Canceled, EmailStatus.Failed];

/** The counts of the wanted statuses by day, oldest day first. */
function daysWith(rows: readonly RawRow[], isWanted: (status: number) => boolean): readonly DayCount[] {
    const days = new Map<string, number>();
    for (const raw of rows) {
        if (!isWanted(wholeNumber(raw, "status"))) continue;
        const day = dayOf(raw);
        days.set(day, (days.get(day) ?? 0) + wholeNumber(raw, "emails"));
    }
    return [...days].map(([day, count]) => ({ day, count })).sort((a, b) => a.day.localeCompare(b.day));
}

function total(days: readonly DayCount[]): number {
    return days.reduce((sum, { count }) => sum + count, 0);
}

/**
 * How many received emails this mailbox turned into activities, day by day: what is usual here, and when it stopped. And how many it shall
 * send and has not sent. Sent emails are left out, because a mailbox with bulk mail has more than the platform can count.
 */
export const trafficGatherer: Gatherer<"traffic" | "outgoing"> = {
    provides: ["traffic", "outgoing"],
    async gather({ client, mailboxId, now, signal }) {
        const fetchXml = toFetchXml({
            table: "email",
            aggregates: [
                { column: "activityid", alias: "emails", aggregate: "count" },
                { column: "createdon", alias: "year", groupBy: true, dateGrouping: "year" },
                { column: "createdon", alias: "month", groupBy: true, dateGrouping: "month" },
                { column: "createdon", alias: "day", groupBy: true, dateGrouping: "day" },
                { column: "statuscode", alias: "status", groupBy: true },
            ],
            filter: {
                all: [
                    { column: "createdon", operator: "last-x-days", value: TRAFFIC_WINDOW_DAYS },
                    { column: "statuscode", operator: "ne", value: EmailStatus.Sent },
                ],
                any: [
                    { column: "receivingmailboxid", operator: "eq", value: mailboxId },
                    { column: "sendermailboxid", operator: "eq", value: mailboxId },
                ],
            },
        });
        const { rows } = await client.readRows({ table: "email", fetchXml }, { signal });
        const waiting = daysWith(rows, (status) => UNSENT.includes(status));
        const failed = daysWith(rows, (status) => status === EmailStatus.Failed);
        const outgoing = {
            waiting: total(waiting),
            waitingSince: waiting[0]?.day ?? null,
            failed: total(failed),
            failedOn: failed[failed.length - 1]?.day ?? null,
        };
        const days = daysWith(rows, (status) => !NOT_RECEIVED.includes(status));
        return { traffic: ok({ days, windowDays: TRAFFIC_WINDOW_DAYS }, now), outgoing: ok(outgoing, now) };
    },
};
