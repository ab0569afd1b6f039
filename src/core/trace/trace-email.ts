import type { Message } from "../model/finding";
import { runChecks } from "./run-checks";
import type { CheckReport } from "./define-check";
import { walk, type Assumption, type Walk } from "./facts/decide";
import { gatherTrace, type TraceRequest } from "./gather/gather-trace";
import { recipientMatrix, type Matrix } from "./matrix";
import { traceTimeline, type TimelineEntry } from "./timeline";
import type { TraceEvidence } from "./trace-evidence";
import { traceVerdict, type TraceVerdict } from "./verdict/trace-verdict";

/** The whole answer about one email. */
export interface EmailTrace {
    readonly evidence: TraceEvidence;
    readonly verdict: TraceVerdict;
    /** In the platform's order. */
    readonly checks: readonly CheckReport[];
    readonly matrix: Matrix;
    readonly timeline: readonly TimelineEntry[];
    readonly decision: Walk["decision"];
}

/** Judges what was read. Pure: the same evidence always gives the same answer. */
export function judgeTrace(evidence: TraceEvidence): EmailTrace {
    const walked = walk(evidence);
    const checks = runChecks(evidence);
    const verdict = traceVerdict(evidence, walked, checks);
    return {
        evidence,
        verdict,
        checks,
        matrix: recipientMatrix(evidence, walked),
        timeline: traceTimeline(evidence, verdict),
        decision: walked.decision,
    };
}

/**
 * Says what became of one email and why, from what the panel read already plus at most two waves of requests. Never throws for a refused
 * request; throws DataverseError "aborted" once the signal is given.
 */
export async function traceEmail(request: TraceRequest): Promise<EmailTrace> {
    return judgeTrace(await gatherTrace(request));
}

/** What the filters would say about an email like this one under another assumption. */
export function whatIf(evidence: TraceEvidence, assumption: Assumption): Message {
    const { decision } = walk(evidence, assumption);
    switch (decision.outcome) {
        case "accepted":
            return { key: "trace.whatIf.accepted", data: { reason: decision.reason, name: decision.by.name } };
        case "refused":
            return { key: "trace.whatIf.refused", data: { reason: decision.reason } };
        case "unknown":
            return { key: "trace.whatIf.unknown", data: {} };
    }
}
