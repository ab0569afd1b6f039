import type { Report } from "../report/report";
import type { EmailQuestion, EmailStep } from "./email-question";

/** Was the email received after the date from which this mailbox is read? */
export function compareSyncStart(report: Report, question: EmailQuestion): EmailStep {
    const base = { id: "syncStart", evidence: [] } as const;
    const { syncStart } = report.facts;
    if (!question.receivedOn) return { ...base, state: "unknown", message: { key: "trace.start.noTime", data: {} } };
    if (syncStart.status !== "ok")
        return { ...base, state: "unknown", message: { key: "trace.start.unread", data: {} } };
    const { effective, decidedBy, mailboxDate, profileDate } = syncStart.value;
    const evidence = profileDate ? [mailboxDate, profileDate] : [mailboxDate];
    if (effective === null) return { ...base, state: "pass", message: { key: "trace.start.none", data: {} }, evidence };
    const data = { receivedOn: question.receivedOn, startOn: effective };
    if (Date.parse(question.receivedOn) < Date.parse(effective)) {
        return { ...base, state: "fail", message: { key: `trace.start.before.${decidedBy}`, data }, evidence };
    }
    return { ...base, state: "pass", message: { key: "trace.start.after", data }, evidence };
}
