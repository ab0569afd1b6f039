import type { Confidence, TextData } from "../../model/finding";
import type { CheckReport } from "../define-check";
import type { Walk } from "../facts/decide";
import type { TraceEvidence } from "../trace-evidence";
import type { TraceFix } from "../trace-fixes";

/**
 * tracked: it is in Dataverse; failed: creating it failed; notRead: the start date kept it out from the beginning; stopped: the mailbox was
 * not read; sentItem: sent email is not tracked here; refused: a rule refuses it; excluded: protected or too large; pending: not read yet;
 * outsideInbox: nothing refuses it, so it was most likely in another folder; passed: reading has moved on past it; undecided: all else.
 */
export type TraceVerdictKind =
    | "tracked"
    | "failed"
    | "notRead"
    | "stopped"
    | "sentItem"
    | "refused"
    | "excluded"
    | "pending"
    | "outsideInbox"
    | "passed"
    | "undecided";

/** An explanation before its texts and steps are put to it. */
export interface Draft {
    readonly kind: TraceVerdictKind;
    /** Ending of the message's key where a kind has several sentences. */
    readonly variant?: string;
    readonly data?: TextData;
    readonly confidence?: Confidence;
    readonly checkIds: readonly string[];
    readonly fixes?: readonly TraceFix[];
    /** False when reading it again would change nothing. */
    readonly readAgain?: boolean;
}

/** What an explanation is looked for in. */
export interface TraceCase {
    readonly evidence: TraceEvidence;
    readonly walked: Walk;
    readonly reports: Reports;
}

/** Undefined when this does not explain what became of the email. */
export type Explanation = (traced: TraceCase) => Draft | undefined;

/** The reports of all checks, by their id. */
export type Reports = ReadonlyMap<string, CheckReport>;

/** The report of a check that failed. */
export function failing(reports: Reports, id: string): CheckReport | undefined {
    const report = reports.get(id);
    return report?.outcome === "fail" ? report : undefined;
}

export function messageIs(report: CheckReport | undefined, name: string): boolean {
    return report?.message.key === `check.${report?.id}.${name}`;
}
