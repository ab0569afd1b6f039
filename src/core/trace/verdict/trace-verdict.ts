import type { Confidence, Message } from "../../model/finding";
import type { CheckReport } from "../define-check";
import type { Walk } from "../facts/decide";
import type { TraceEvidence } from "../trace-evidence";
import type { TraceFix } from "../trace-fixes";
import { arrivalOf } from "../traced-email";
import type { Draft, Explanation, Reports, TraceCase, TraceVerdictKind } from "./draft";
import { fromDecision } from "./from-decision";
import { fromCode, fromContent, fromPlace, fromTracked } from "./from-email";
import { fromLog } from "./from-log";
import { fromCycle, fromSentItems, fromStart, fromStop } from "./from-mailbox";

export interface TraceVerdict {
    readonly kind: TraceVerdictKind;
    readonly message: Message;
    readonly confidence: Confidence;
    /** The checks that it rests on. */
    readonly checkIds: readonly string[];
    readonly remedy: readonly Message[];
    readonly fixes: readonly TraceFix[];
}

/** How many steps each kind tells. */
const STEPS: Readonly<Record<TraceVerdictKind, number>> = {
    tracked: 0,
    failed: 2,
    notRead: 1,
    stopped: 2,
    sentItem: 1,
    refused: 2,
    excluded: 1,
    pending: 1,
    outsideInbox: 2,
    passed: 1,
    undecided: 1,
};

/** Along the way of the email: the first that explains it is the answer. */
const EXPLANATIONS: readonly Explanation[] = [
    fromTracked,
    fromLog,
    fromStart,
    fromStop,
    fromSentItems,
    fromDecision,
    fromContent,
    fromCode,
    fromCycle,
    fromPlace,
];

function draftOf(traced: TraceCase): Draft {
    for (const explain of EXPLANATIONS) {
        const draft = explain(traced);
        if (draft) return draft;
    }
    return { kind: "undecided", confidence: "possible", checkIds: [], readAgain: false };
}

/** The answer in one sentence, with what to do: the first explanation along the way of the email. */
export function traceVerdict(evidence: TraceEvidence, walked: Walk, checks: readonly CheckReport[]): TraceVerdict {
    const reports: Reports = new Map(checks.map((check) => [check.id, check]));
    const { kind, variant, data, confidence, checkIds, fixes = [], readAgain } = draftOf({ evidence, walked, reports });
    const name = variant === undefined ? kind : `${kind}.${variant}`;
    const missedOn = arrivalOf(evidence.email);
    const again: readonly TraceFix[] =
        readAgain === false ? [] : [{ fixId: "reset-sync-start", ...(missedOn === "" ? {} : { missedOn }) }];
    return {
        kind,
        message: { key: `trace.verdict.${name}`, data: data ?? {} },
        confidence: confidence ?? "certain",
        checkIds,
        remedy: Array.from({ length: STEPS[kind] }, (_, index) => ({
            key: `trace.remedy.${kind}.${index + 1}`,
            data: {},
        })),
        fixes: [...fixes, ...again],
    };
}
