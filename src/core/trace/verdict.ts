import type { Confidence, Message, TextData } from "../model/finding";
import { valueOf } from "../facts/combine";
import type { CheckReport } from "./define-check";
import type { Walk } from "./facts/decide";
import { CHECKS_OF_REASON, FIXES_OF_REASON } from "./refusal-reasons";
import { fixesOfCheck, type TraceFix } from "./trace-fixes";
import { wasReadAfterArrival } from "./facts/tracked";
import { REASONS, type TraceEvidence } from "./trace-evidence";
import { arrivalOf } from "./traced-email";

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

export interface TraceVerdict {
    readonly kind: TraceVerdictKind;
    readonly message: Message;
    readonly confidence: Confidence;
    /** The checks that it rests on. */
    readonly checkIds: readonly string[];
    readonly remedy: readonly Message[];
    readonly fixes: readonly TraceFix[];
}

interface Draft {
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

type Reports = ReadonlyMap<string, CheckReport>;

function failing(reports: Reports, id: string): CheckReport | undefined {
    const report = reports.get(id);
    return report?.outcome === "fail" ? report : undefined;
}

function messageIs(report: CheckReport | undefined, name: string): boolean {
    return report?.message.key === `check.${report?.id}.${name}`;
}

function refusedDraft(reports: Reports, reason: string, confidence: Confidence, basis: readonly string[]): Draft {
    const scope = failing(reports, "filter-scope");
    const noEntry = reason === "NoRecipientMatch" && messageIs(failing(reports, "recipient-match"), "noEntry");
    const fixes = scope
        ? fixesOfCheck(scope)
        : noEntry
          ? [{ fixId: "repair-address-search" }]
          : (FIXES_OF_REASON[reason] ?? []);
    const checks = (CHECKS_OF_REASON[reason] ?? []).filter((id) => failing(reports, id) !== undefined);
    const known = REASONS.some((name) => name === reason);
    return {
        kind: "refused",
        variant: known ? reason : "otherReason",
        data: { reason },
        confidence,
        checkIds: [...basis, ...checks],
        fixes,
        readAgain: reason !== "Duplicate",
    };
}

/** The reason for which an email like this is taken today; undefined when it is not, or nobody can tell. */
function acceptedToday(evidence: TraceEvidence, { decision }: Walk, reports: Reports): string | undefined {
    const platform = valueOf(evidence.reads.platform)?.fresh;
    if (failing(reports, "decision-agreement") !== undefined) return undefined;
    if (decision.outcome === "accepted") return decision.reason;
    return decision.outcome === "unknown" && platform?.accepted === true ? platform.reason : undefined;
}

function fromLog(evidence: TraceEvidence, walked: Walk, reports: Reports): Draft | undefined {
    const logged = failing(reports, "logged-failure");
    if (logged === undefined) return undefined;
    const { confidence } = logged;
    const error = String(logged.message.data["error"] ?? "");
    if (messageIs(logged, "refused")) {
        const reason = error === "Duplicate" ? undefined : acceptedToday(evidence, walked, reports);
        if (reason === undefined) return refusedDraft(reports, error, confidence, ["logged-failure"]);
        // What refused it has been changed since, but a refused email is not judged again by itself.
        const data = { error, reason, failedOn: logged.message.data["failedOn"] ?? "" };
        return { kind: "passed", variant: "refusedThen", data, confidence, checkIds: ["logged-failure"] };
    }
    const isCode = failing(reports, "custom-code") !== undefined;
    return {
        kind: "failed",
        variant: isCode ? "customCode" : "logged",
        data: { error },
        confidence,
        checkIds: ["logged-failure", ...(isCode ? ["custom-code"] : [])],
        fixes: isCode ? [{ fixId: "custom-code" }] : [],
    };
}

function fromStop(evidence: TraceEvidence, reports: Reports): Draft | undefined {
    const stop = failing(reports, "mailbox-fitness") ?? failing(reports, "owner-readiness");
    // A mailbox that was read after the email arrived has stopped later, so the stop does not explain this email.
    if (stop === undefined || wasReadAfterArrival(evidence) === true) return undefined;
    return {
        kind: "stopped",
        confidence: arrivalOf(evidence.email) === "" ? "possible" : stop.confidence,
        checkIds: [stop.id],
        fixes: fixesOfCheck(stop),
    };
}

function fromDecision(evidence: TraceEvidence, walked: Walk, reports: Reports): Draft | undefined {
    const platform = valueOf(evidence.reads.platform)?.fresh;
    const { decision } = walked;
    // The platform's function judges incoming email only.
    if (decision.outcome === "unknown" && decision.missing === "sentItem") return undefined;
    if (decision.outcome === "refused") {
        const differs = failing(reports, "decision-agreement") !== undefined;
        if (!differs) {
            // Without the platform's word, or with recipients that were not looked up, the walk alone is not proof.
            const confirmed = platform?.accepted === false || walked.candidates.complete;
            return refusedDraft(reports, decision.reason, confirmed ? "certain" : "likely", []);
        }
        return platform?.accepted === true
            ? undefined
            : refusedDraft(reports, platform?.reason ?? decision.reason, "likely", ["platform-decision"]);
    }
    const refusal = failing(reports, "platform-decision");
    if (refusal === undefined || platform === undefined) return undefined;
    if (decision.outcome === "unknown") {
        return refusedDraft(reports, platform.reason, refusal.confidence, ["platform-decision"]);
    }
    const differs = failing(reports, "decision-agreement") !== undefined;
    return differs ? refusedDraft(reports, platform.reason, "possible", ["platform-decision"]) : undefined;
}

function acceptedBy({ decision }: Walk, evidence: TraceEvidence): { readonly reason: string; readonly name: string } {
    const platform = valueOf(evidence.reads.platform)?.fresh;
    if (decision.outcome === "accepted") return { reason: decision.reason, name: decision.by.name };
    return { reason: platform?.accepted === true ? platform.reason : "", name: "" };
}

function draftOf(evidence: TraceEvidence, walked: Walk, reports: Reports): Draft {
    const tracked = reports.get("already-tracked");
    if (tracked?.outcome === "pass") {
        const noItem = failing(reports, "queue-item") !== undefined;
        const { confidence } = tracked;
        return {
            kind: "tracked",
            variant: noItem ? "withoutQueueItem" : confidence === "certain" ? "certain" : "likely",
            confidence,
            checkIds: ["already-tracked", "tracking-reason", ...(noItem ? ["queue-item"] : [])],
            readAgain: false,
        };
    }
    const logged = fromLog(evidence, walked, reports);
    if (logged) return logged;
    const start = failing(reports, "sync-start");
    const startOn = start?.message.data["startOn"] ?? "";
    if (start && !messageIs(start, "passed")) {
        const variant = messageIs(start, "future") ? "future" : "profile";
        return { kind: "notRead", variant, data: { startOn }, checkIds: ["sync-start"] };
    }
    const stopped = fromStop(evidence, reports);
    if (stopped) return stopped;
    const sent = failing(reports, "sent-item");
    if (sent) return { kind: "sentItem", checkIds: ["sent-item"], fixes: fixesOfCheck(sent) };
    const refused = fromDecision(evidence, walked, reports);
    if (refused) return refused;
    const excluded =
        failing(reports, "protected-email") ??
        (messageIs(failing(reports, "oversized-email"), "tooLarge") ? failing(reports, "oversized-email") : undefined);
    if (excluded) {
        const fixes = fixesOfCheck(excluded);
        return { kind: "excluded", checkIds: [excluded.id], fixes, readAgain: fixes.length > 0 };
    }
    const code = failing(reports, "custom-code");
    if (code) {
        const { confidence } = code;
        return {
            kind: "failed",
            variant: "customCode",
            confidence,
            checkIds: ["custom-code"],
            fixes: [{ fixId: "custom-code" }],
        };
    }
    const pending = failing(reports, "pending-cycle");
    if (pending) {
        const overdue = messageIs(pending, "overdue") || messageIs(pending, "never");
        return {
            kind: "pending",
            variant: overdue ? "overdue" : "soon",
            checkIds: ["pending-cycle"],
            readAgain: false,
        };
    }
    const data = { ...acceptedBy(walked, evidence), startOn, receivedOn: arrivalOf(evidence.email) };
    const folder = failing(reports, "inbox-folder");
    if (folder) {
        const { confidence } = folder;
        const checkIds = ["inbox-folder", ...(start ? ["sync-start"] : [])];
        return { kind: "outsideInbox", data, confidence, checkIds, fixes: [{ fixId: "outlook-rules" }] };
    }
    if (start) {
        const variant = data.reason === "" ? "open" : "accepted";
        return { kind: "passed", variant, data, confidence: "possible", checkIds: ["sync-start"] };
    }
    return { kind: "undecided", confidence: "possible", checkIds: [], readAgain: false };
}

/** The answer in one sentence, with what to do: the first explanation along the way of the email. */
export function traceVerdict(evidence: TraceEvidence, walked: Walk, checks: readonly CheckReport[]): TraceVerdict {
    const reports: Reports = new Map(checks.map((check) => [check.id, check]));
    const { kind, variant, data, confidence, checkIds, fixes = [], readAgain } = draftOf(evidence, walked, reports);
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
