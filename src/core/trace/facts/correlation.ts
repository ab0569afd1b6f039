import { valueOf } from "../../facts/combine";
import { booleanSetting } from "../../facts/org-setting";
import type { Row } from "../../model/row";
import { isUnread, type Section } from "../../model/section";
import type { TraceEvidence } from "../trace-evidence";
import { normalizeMessageId, recipientsOf } from "../traced-email";

export type CorrelationMethod = "inReplyTo" | "token" | "conversationIndex" | "smartMatching";

/**
 * match: a tracked email was found; none: looked and found none; absent: the email has nothing to compare; off: switched off in the
 * environment; maybe: an estimate says yes; unknown: not given or not read.
 */
export type StepState = "match" | "none" | "absent" | "off" | "maybe" | "unknown";

export interface CorrelationStep {
    readonly method: CorrelationMethod;
    readonly state: StepState;
    readonly email?: Row<"email">;
    /** Found by the older part of the chain only. */
    readonly isByReferences?: boolean;
    /** Set when `unknown` comes from a read without an answer. */
    readonly unread?: Section<unknown>;
}

export interface Correlation {
    /** In the order in which the platform tries them. */
    readonly steps: readonly CorrelationStep[];
    /** True: a reply to a tracked email; false: surely not; undefined: cannot be told. */
    readonly isReply: boolean | undefined;
    /** The step that decides when `isReply` is true. */
    readonly by?: CorrelationStep;
}

const DEFAULT_PREFIX = "CRM:";

/** The tracking token in a subject, as Dataverse stores it: the organization's prefix and digits. */
export function findToken(subject: string, prefix: string | null | undefined): string | undefined {
    const wanted = (prefix || DEFAULT_PREFIX).toLowerCase();
    const lower = subject.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
        const digits = /^\s{0,3}\d{1,20}/.exec(subject.slice(at + wanted.length));
        if (digits) return subject.slice(at, at + wanted.length) + digits[0];
    }
    return undefined;
}

/**
 * The documentation names In-Reply-To only, so an email that References alone names may not count. The answered email goes before older ones
 * of the chain.
 */
function replyStep(evidence: TraceEvidence): CorrelationStep {
    const { email, reads } = evidence;
    const hasHeader = email.inReplyTo !== "" || email.references.length > 0;
    const step = headerStep(evidence, "inReplyTo", hasHeader, reads.replies);
    if (step.email === undefined) return step;
    const wanted = email.inReplyTo.toLowerCase();
    const answered = valueOf(reads.replies)?.find(
        ({ values }) => normalizeMessageId(values.messageid ?? "").toLowerCase() === wanted,
    );
    if (answered !== undefined) return { ...step, email: answered };
    return { ...step, state: "maybe", isByReferences: true };
}

/** All emails of a conversation begin with the same 22 bytes, which decide this many characters of base64. */
export const CONVERSATION_START = 29;

function found(
    method: CorrelationMethod,
    rows: Section<readonly Row<"email">[]>,
    state: "match" | "maybe" = "match",
): CorrelationStep {
    if (isUnread(rows)) return { method, state: "unknown", unread: rows };
    const [email] = valueOf(rows) ?? [];
    return email === undefined ? { method, state: "none" } : { method, state, email };
}

function headerStep(
    evidence: TraceEvidence,
    method: "inReplyTo" | "conversationIndex",
    hasHeader: boolean,
    rows: Section<readonly Row<"email">[]>,
): CorrelationStep {
    const organization = valueOf(evidence.facts.organization);
    const off =
        organization?.row.values.emailcorrelationenabled === false ||
        (organization !== undefined &&
            booleanSetting(organization, "IgnoreConversationIndexAndInReplyToForCorrelation") === true);
    if (off) return { method, state: "off" };
    if (!hasHeader) return { method, state: evidence.email.headersKnown ? "absent" : "unknown" };
    const step = found(method, rows);
    // Whether the switch is on was not read, so a hit may count or not.
    return organization === undefined && step.state === "match" ? { ...step, state: "maybe" } : step;
}

function isSimilar({ email, facts }: TraceEvidence, row: Row<"email">): boolean {
    const fewest = valueOf(facts.organization)?.row.values.hashminaddresscount ?? 2;
    const own = new Set([email.from.toLowerCase(), ...recipientsOf(email).map(({ address }) => address)]);
    const theirs = `${row.values.sender ?? ""};${row.values.torecipients ?? ""}`.toLowerCase().split(/[;,]/);
    return new Set(theirs.map((text) => text.trim()).filter((text) => text !== "" && own.has(text))).size >= fewest;
}

function smartStep(evidence: TraceEvidence): CorrelationStep {
    const method = "smartMatching";
    const { facts, reads, email } = evidence;
    const organization = valueOf(facts.organization);
    const isOff =
        organization?.row.values.enablesmartmatching === false ||
        (organization !== undefined && booleanSetting(organization, "DisableSmartMatching") === true);
    if (isOff) return { method, state: "off" };
    if (email.subject.trim() === "") return { method, state: email.headersKnown ? "absent" : "unknown" };
    if (isUnread(reads.similar)) return { method, state: "unknown", unread: reads.similar };
    const similar = (valueOf(reads.similar) ?? []).find((row) => isSimilar(evidence, row));
    if (similar === undefined) return { method, state: "none" };
    return { method, state: "maybe", email: similar };
}

/** Walks through the ways in which the platform links a reply to an email, in its order. */
export function correlate(evidence: TraceEvidence): Correlation {
    const { email, facts, reads } = evidence;
    const token = findToken(email.subject, valueOf(facts.organization)?.row.values.trackingprefix);
    const tokenStep: CorrelationStep =
        email.subject === "" && !email.headersKnown
            ? { method: "token", state: "unknown" }
            : token === undefined
              ? { method: "token", state: "absent" }
              : found("token", reads.tokens);
    const steps = [
        replyStep(evidence),
        tokenStep,
        headerStep(evidence, "conversationIndex", email.conversationIndex !== "", reads.conversation),
        smartStep(evidence),
    ];
    const by = steps.find(({ state }) => state === "match");
    if (by !== undefined) return { steps, isReply: true, by };
    const open = steps.some(({ state }) => state === "unknown" || state === "maybe");
    return { steps, isReply: open ? undefined : false };
}
