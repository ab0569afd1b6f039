import { CHECKS } from "./checks";
import type { CheckReport } from "./define-check";
import { isSentItem } from "./facts/sent";
import type { TraceEvidence } from "./trace-evidence";

/** Checks that ask how the mailbox received the email, which is no question about one that it sent. */
const ABOUT_RECEIVED: ReadonlySet<string> = new Set([
    "inbox-folder",
    "recipient-match",
    "hidden-recipient",
    "inactive-recipient",
    "ambiguous-recipient",
    "internal-email",
    "filtering-method",
    "filter-scope",
    "known-sender",
    "platform-decision",
    "decision-agreement",
]);

/** Every check's answer, in the platform's order. */
export function runChecks(evidence: TraceEvidence): readonly CheckReport[] {
    const isSent = isSentItem(evidence);
    return CHECKS.map((check) => {
        const report = check.run(evidence);
        if (!isSent || !ABOUT_RECEIVED.has(check.id)) return report;
        const message = { key: "trace.sentItem.notApplicable", data: {} };
        return { ...report, outcome: "notApplicable", message, evidence: [] };
    });
}
