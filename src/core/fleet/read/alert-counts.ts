import { groupAlerts } from "../../facts/alert-groups";
import type { AlertGroup } from "../../facts/facts";
import { earliest } from "../../facts/time";
import type { Row } from "../../model/row";
import type { RawRow } from "../../port";
import { countAt, numberAt, textAt } from "../query/values";
import { aggregate, group, orderByAliases } from "../query/xml";

/** Alerts with one text, of one mailbox or profile. Everything that decides what an alert means is a group. */
export interface AlertCount {
    readonly subjectId: string;
    readonly text: string | null;
    readonly details: string | null;
    readonly level: number | null;
    readonly traceCode: number | null;
    readonly count: number;
    readonly first: string;
    readonly last: string;
}

export const ALERT_GROUPS: readonly string[] = [
    aggregate("count", "tracelogid", "alerts"),
    aggregate("min", "createdon", "first"),
    aggregate("max", "createdon", "last"),
    group("regardingobjectid", "subject"),
    group("text"),
    group("errordetails", "details"),
    group("level"),
    group("tracecode", "code"),
    orderByAliases("subject", "text", "details", "level", "code"),
];

export function alertCount(raw: RawRow): AlertCount | undefined {
    const subject = textAt(raw, "subject") ?? textAt(raw, "_subject_value");
    const first = textAt(raw, "first");
    const last = textAt(raw, "last");
    if (subject === undefined || first === undefined || last === undefined) return undefined;
    return {
        subjectId: subject.toLowerCase(),
        text: textAt(raw, "text") ?? null,
        details: textAt(raw, "details") ?? null,
        level: numberAt(raw, "level") ?? null,
        traceCode: numberAt(raw, "code") ?? null,
        count: countAt(raw, "alerts"),
        first,
        last,
    };
}

function sampleOf(count: AlertCount, readAt: string): Row<"tracelog"> {
    return {
        table: "tracelog",
        id: count.subjectId,
        readAt,
        values: {
            text: count.text,
            errordetails: count.details,
            level: count.level,
            tracecode: count.traceCode,
            createdon: count.last,
            regardingobjectid: count.subjectId,
        },
        labels: {},
        targets: {},
    };
}

/** The groups that the form makes of single alerts, made of their counts. */
export function groupAlertCounts(
    mailbox: readonly AlertCount[],
    profile: readonly AlertCount[],
    readAt: string,
): readonly AlertGroup[] {
    if (mailbox.length === 0 && profile.length === 0) return [];
    const counts = new Map<Row<"tracelog">, AlertCount>();
    const rows = (items: readonly AlertCount[]): readonly Row<"tracelog">[] =>
        items.map((item) => {
            const row = sampleOf(item, readAt);
            counts.set(row, item);
            return row;
        });
    return groupAlerts({ mailbox: rows(mailbox), profile: rows(profile), truncated: false }).map((entry) => {
        const own = entry.rows.flatMap((row) => counts.get(row) ?? []);
        return {
            ...entry,
            first: earliest(own.map(({ first }) => first)) ?? entry.first,
            count: own.reduce((sum, { count }) => sum + count, 0),
        };
    });
}
