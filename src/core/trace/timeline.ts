import { valueOf } from "../facts/combine";
import type { Message, TextData } from "../model/finding";
import { loggedFailure } from "./facts/logged-failure";
import { isNearArrival, trackedEmail } from "./facts/tracked";
import type { TraceEvidence } from "./trace-evidence";
import type { TraceVerdict } from "./verdict/trace-verdict";

export interface TimelineEntry {
    readonly kind: "sent" | "hop" | "received" | "failure" | "alert" | "tracked" | "start" | "cycle" | "decision";
    /** ISO 8601 in UTC. */
    readonly on: string;
    readonly message: Message;
}

/** Of a mail that passed many servers the last ones are near the mailbox. */
const HOPS = 12;
const ALERTS = 5;

/** The way of the email: sent, received, what the mailbox did since, and the decision; oldest first. */
export function traceTimeline(evidence: TraceEvidence, verdict: TraceVerdict): readonly TimelineEntry[] {
    const { email, facts, now } = evidence;
    const entries: TimelineEntry[] = [];
    const add = (kind: TimelineEntry["kind"], on: string | null | undefined, data: TextData = {}): void => {
        if (on && !Number.isNaN(Date.parse(on))) {
            entries.push({ kind, on, message: { key: `trace.timeline.${kind}`, data } });
        }
    };
    add("sent", email.sentOn, { from: email.from });
    for (const { by, on } of email.hops.slice(-HOPS)) add("hop", on, { server: by });
    add("received", email.receivedOn);
    const failure = loggedFailure(evidence)?.row;
    if (failure) {
        const { lastsyncerror, lastsyncerroroccurredon } = failure.values;
        add("failure", lastsyncerroroccurredon, { error: lastsyncerror ?? "" });
    }
    const alerts = (valueOf(facts.alertGroups) ?? []).flatMap(({ rows }) => rows);
    const near = alerts.filter(({ values }) => (values.level ?? 0) > 1 && isNearArrival(evidence, values.createdon));
    for (const { values } of near.slice(0, ALERTS)) {
        add("alert", values.createdon, { text: (values.text ?? "").slice(0, 200) });
    }
    add("tracked", trackedEmail(evidence)?.values.createdon);
    add("start", valueOf(facts.syncStart)?.effective);
    const mailbox = valueOf(facts.mailbox)?.values;
    add("cycle", mailbox?.lastsuccessfulsynccompletedon, {
        items: mailbox?.itemsprocessedforlastsync ?? 0,
        failed: mailbox?.itemsfailedforlastsync ?? 0,
    });
    const sorted = entries
        .map((entry, index) => ({ entry, index }))
        .sort((a, b) => Date.parse(a.entry.on) - Date.parse(b.entry.on) || a.index - b.index)
        .map(({ entry }) => entry);
    return [...sorted, { kind: "decision", on: now, message: verdict.message }];
}
