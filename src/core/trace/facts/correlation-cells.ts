import { firstUnread } from "../../facts/combine";
import { cell, type Cell } from "../../model/row";
import {
    fail,
    needsInformation,
    notApplicable,
    pass,
    unanswered,
    type CheckResult,
    type Unanswered,
} from "../define-check";
import type { TraceEvidence } from "../trace-evidence";
import { correlate, type CorrelationMethod, type CorrelationStep } from "./correlation";

/** One step of the walk through the ways of correlation, with the email that it found as proof. */
export interface StepProof {
    readonly step: CorrelationStep;
    readonly evidence: readonly Cell[];
    readonly createdOn: string;
    /** Set when a read that the step needs gave no answer. */
    readonly open: Unanswered | undefined;
}

export function proveStep(evidence: TraceEvidence, method: CorrelationMethod): StepProof {
    const step = correlate(evidence).steps.find((candidate) => candidate.method === method) ?? {
        method,
        state: "unknown",
    };
    const { email, unread } = step;
    return {
        step,
        evidence:
            email === undefined ? [] : [cell(email, "messageid"), cell(email, "subject"), cell(email, "createdon")],
        createdOn: email?.values.createdon ?? "",
        open: unread === undefined || firstUnread([unread]) === undefined ? undefined : unanswered(unread),
    };
}

export type HeaderMessage = "notGiven" | "absent" | "off" | "match" | "maybe" | "none";

/** What a check of a reply header answers. `isAnswer`: the header shows that the email answers another one. */
export function judgeHeader(proof: StepProof, isAnswer: boolean): CheckResult<HeaderMessage> | Unanswered {
    const { step, evidence, createdOn, open } = proof;
    if (open) return open;
    switch (step.state) {
        case "match":
            return pass("match", { data: { createdOn }, evidence });
        case "maybe":
            return needsInformation("maybe", { data: { createdOn }, evidence });
        case "none":
            return fail("none");
        case "off":
            return isAnswer ? fail("off", { confidence: "likely" }) : notApplicable("off");
        case "absent":
            return notApplicable("absent");
        case "unknown":
            return needsInformation("notGiven");
    }
}
