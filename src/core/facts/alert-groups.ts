import type { Alerts } from "../model/evidence";
import type { Row } from "../model/row";
import type { Classification } from "../messages/classification";
import { classifyMessage } from "../messages/classify-message";
import type { AlertGroup } from "./facts";
import { settled } from "./settled";
import { earliest, isLater, latest } from "./time";

type Alert = Row<"tracelog">;

function alertText(row: Alert): string {
    return [row.values.text, row.values.errordetails, row.values.tracedetailxml].filter(Boolean).join("\n");
}

function levelOf(row: Alert): 1 | 2 | 3 {
    const level = row.values.level;
    return level === 1 || level === 2 ? level : 3;
}

function classifyAlert(row: Alert): Classification {
    const traceCode = row.values.tracecode;
    return classifyMessage({
        channel: "alert",
        text: alertText(row),
        severity: levelOf(row),
        ...(typeof traceCode === "number" ? { traceCode } : {}),
    });
}

/** Names are part of the key: two workflows that fail are two causes to remove. */
function groupKey(subject: AlertGroup["subject"], { cause, extracted }: Classification): string {
    return [subject, cause, extracted.workflow, extracted.plugin, extracted.privilege, extracted.code?.number].join(
        "|",
    );
}

function toGroup(
    key: string,
    subject: AlertGroup["subject"],
    classified: readonly (readonly [Alert, Classification])[],
): readonly AlertGroup[] {
    const newestFirst = [...classified].sort(([a], [b]) => (isLater(a.values.createdon, b.values.createdon) ? -1 : 1));
    const [newest] = newestFirst;
    if (newest === undefined) return [];
    const rows = newestFirst.map(([row]) => row);
    const times = rows.map((row) => row.values.createdon);
    return [
        {
            key,
            subject,
            classification: settled(newest[1]),
            level: Math.max(...rows.map(levelOf)),
            first: earliest(times) ?? newest[0].readAt,
            last: latest(times) ?? newest[0].readAt,
            count: rows.length,
            sample: newest[0],
            rows,
        },
    ];
}

function groupsOf(subject: AlertGroup["subject"], rows: readonly Alert[]): readonly AlertGroup[] {
    const byKey = new Map<string, (readonly [Alert, Classification])[]>();
    for (const row of rows) {
        const classification = classifyAlert(row);
        const key = groupKey(subject, classification);
        byKey.set(key, [...(byKey.get(key) ?? []), [row, classification]]);
    }
    return [...byKey].flatMap(([key, classified]) => toGroup(key, subject, classified));
}

/** Alerts of the mailbox and of its profile that say the same, newest group first. */
export function groupAlerts(alerts: Alerts): readonly AlertGroup[] {
    const groups = [...groupsOf("mailbox", alerts.mailbox), ...groupsOf("profile", alerts.profile)];
    return groups.sort((a, b) => (isLater(a.last, b.last) ? -1 : isLater(b.last, a.last) ? 1 : 0));
}
