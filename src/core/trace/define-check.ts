import type { Confidence, Message, Source, TextData } from "../model/finding";
import type { Cell } from "../model/row";
import { isUnread, type Section } from "../model/section";
import type { FactId } from "../facts/facts";
import type { TraceEvidence, TraceReads } from "./trace-evidence";

/**
 * pass: nothing stands in the way here; fail: this explains why the email is not tracked; needsInformation: something was not said or could
 * not be read; notPermitted: the reader lacks a privilege.
 */
export type Outcome = "pass" | "fail" | "notApplicable" | "needsInformation" | "notPermitted";

export interface CheckResult<M extends string = string> {
    readonly outcome: Outcome;
    readonly message: M;
    readonly data: TextData;
    readonly evidence: readonly Cell[];
    /** How sure a failure is. */
    readonly confidence: Confidence;
}

/** The result of one check with its place in the trace. */
export interface CheckReport {
    readonly id: string;
    readonly title: Message;
    readonly outcome: Outcome;
    readonly message: Message;
    readonly evidence: readonly Cell[];
    readonly confidence: Confidence;
    readonly sources: readonly { readonly title: Message; readonly url: Message }[];
}

export interface CheckMeta<M extends string = string> {
    /** File name, doc page and test name too. Never changes. */
    readonly id: string;
    /** The question that it answers. */
    readonly title: string;
    /** Facts and reads that it rests on. */
    readonly needs: readonly (FactId | keyof TraceReads)[];
    readonly messages: Readonly<Record<M, string>>;
    readonly sources: readonly Source[];
}

export interface CheckDefinition<M extends string> extends CheckMeta<M> {
    check(evidence: TraceEvidence): CheckResult<M> | Unanswered;
}

/** A read that gave no answer; its message is the same for all checks. */
export interface Unanswered {
    readonly outcome: "needsInformation" | "notPermitted";
    readonly unread: TextData;
}

export interface Check extends CheckMeta {
    run(evidence: TraceEvidence): CheckReport;
}

interface Detail {
    readonly data?: TextData;
    readonly evidence?: readonly Cell[];
    readonly confidence?: Confidence;
}

function result(outcome: Outcome) {
    return <const M extends string>(message: M, detail: Detail = {}): CheckResult<M> => ({
        outcome,
        message,
        data: detail.data ?? {},
        evidence: detail.evidence ?? [],
        confidence: detail.confidence ?? "certain",
    });
}

export const pass = result("pass");
export const fail = result("fail");
export const notApplicable = result("notApplicable");
export const needsInformation = result("needsInformation");

/** The first of the sections that was not read, as the check's result; undefined when all were. */
export function unanswered(...sections: readonly Section<unknown>[]): Unanswered | undefined {
    const unread = sections.find((section) => isUnread(section));
    if (unread === undefined || !isUnread(unread)) return undefined;
    const denied = unread.status === "denied";
    return {
        outcome: denied ? "notPermitted" : "needsInformation",
        unread: { reason: unread.message, privilege: unread.privilege ?? "" },
    };
}

function messageOf(id: string, found: CheckResult | Unanswered): Message {
    if (!("unread" in found)) return { key: `check.${id}.${found.message}`, data: found.data };
    const named = found.unread["privilege"] !== "" && found.outcome === "notPermitted";
    return { key: named ? "trace.unread.privilege" : `trace.unread.${found.outcome}`, data: found.unread };
}

function attempt<M extends string>(check: () => CheckResult<M> | Unanswered): CheckResult<M> | Unanswered {
    try {
        return check();
    } catch (error) {
        return { outcome: "needsInformation", unread: { reason: String(error), privilege: "" } };
    }
}

/** Makes a check of a definition. Its run never throws: a defect of the check is shown as not answered. */
export function defineTraceCheck<const M extends string>(definition: CheckDefinition<M>): Check {
    const { check, ...meta } = definition;
    const { id, sources } = meta;
    const base = {
        id,
        title: { key: `check.${id}.title`, data: {} },
        sources: sources.map((_, index) => ({
            title: { key: `check.${id}.source.${index + 1}.title`, data: {} },
            url: { key: `check.${id}.source.${index + 1}.url`, data: {} },
        })),
    };
    return {
        ...meta,
        run(evidence) {
            const found = attempt(() => check(evidence));
            const { outcome } = found;
            const message = messageOf(id, found);
            if ("unread" in found) return { ...base, outcome, message, evidence: [], confidence: "possible" };
            return { ...base, outcome, message, evidence: found.evidence, confidence: found.confidence };
        },
    };
}
