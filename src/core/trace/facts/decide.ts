import { valueOf } from "../../facts/combine";
import { booleanSetting } from "../../facts/org-setting";
import { FilteringMethod } from "../../model/generated/option-sets";
import type { Reason, TraceEvidence } from "../trace-evidence";
import { askedCandidates, findCandidates, isRecipientOpen, type Candidate, type Candidates } from "./candidates";
import { correlate, type Correlation } from "./correlation";
import { isSentItem } from "./sent";
import { findSender, isKnownSender, type Sender } from "./sender";
import { trackedByMessageId } from "./tracked";

/** What is assumed instead of what was read. */
export interface Assumption {
    /** Filtering method of the traced user or queue. */
    readonly method?: number;
    /** The email answers one that is tracked. */
    readonly isReply?: boolean;
    /** Nobody knows in which mailbox the email lies, as CheckIncomingEmail does not. */
    readonly isMailboxUnknown?: boolean;
}

/** accepted and refused carry the platform's word for the reason; unknown says what is missing. */
export type Decision =
    | { readonly outcome: "accepted"; readonly reason: Reason; readonly by: Candidate }
    | { readonly outcome: "refused"; readonly reason: Reason }
    | { readonly outcome: "unknown"; readonly missing: "sender" | "recipients" | "internal" | "filter" | "sentItem" };

export type FilterAnswer = Extract<Reason, "AcceptAll" | "CorrelationMatch" | "SenderMatch"> | "no" | "unknown";

/** What one recipient's filter says about the email. */
export function askFilter(method: number | undefined, isReply: boolean | undefined, sender: Sender): FilterAnswer {
    switch (method) {
        case FilteringMethod.AllEmailMessages:
            return "AcceptAll";
        case FilteringMethod.NoEmailMessages:
            return "no";
        case FilteringMethod.EmailMessagesInResponseToDynamics365Email:
            return isReply === true ? "CorrelationMatch" : isReply === false ? "no" : "unknown";
        case FilteringMethod.EmailMessagesFromDynamics365LeadsContactsAndAccounts:
        case FilteringMethod.EmailMessagesFromDynamics365RecordsThatAreEmailEnabled: {
            if (isReply === true) return "CorrelationMatch";
            const known = isKnownSender(sender, method);
            if (known === true) return "SenderMatch";
            return known === false && isReply === false ? "no" : "unknown";
        }
        default:
            return "unknown";
    }
}

/** Who the email is for: the active users and queues in To and Cc, and the traced one when it takes whatever lies in its mailbox. */
export function resolvedCandidates(candidates: Candidates): readonly Candidate[] {
    const { own } = candidates;
    const named = askedCandidates(candidates);
    // "All email messages" takes what lies in the mailbox, also when it came by Bcc, a group or an alias.
    const takesAll = own !== undefined && own.isActive !== false && own.method === FilteringMethod.AllEmailMessages;
    return takesAll && !named.some(({ isOwn }) => isOwn) ? [...named, own] : named;
}

/** True when the organization leaves out email between its own users and this is one; undefined when that cannot be told. */
export function isRejectedInternal(
    { facts }: TraceEvidence,
    candidates: Candidates,
    { tables }: Sender,
): boolean | undefined {
    const organization = valueOf(facts.organization);
    const setting = organization?.row.values.ignoreinternalemail;
    if (setting === false) return false;
    if (tables === undefined) return undefined;
    const fromQueue =
        tables.includes("queue") &&
        organization !== undefined &&
        booleanSetting(organization, "IgnoreInternalEmailFromQueues") === true;
    if (!tables.includes("systemuser") && !fromQueue) return false;
    if (setting === undefined || setting === null) return undefined;
    const toQueue = resolvedCandidates(candidates).some(({ kind }) => kind === "queue");
    const toQueueCounts =
        organization === undefined || booleanSetting(organization, "DoNotIgnoreInternalEmailToQueues") !== false;
    return !(toQueue && toQueueCounts);
}

/** True when only the mailbox that is read is asked for its filter. */
export function asksOnlyOwn({ facts }: TraceEvidence): boolean {
    const organization = valueOf(facts.organization);
    return (
        organization !== undefined &&
        booleanSetting(organization, "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation") === true
    );
}

export interface Walk {
    readonly candidates: Candidates;
    readonly correlation: Correlation;
    readonly sender: Sender;
    readonly decision: Decision;
}

function refused(reason: Reason): Decision {
    return { outcome: "refused", reason };
}

function askAll(asked: readonly Candidate[], isReply: boolean | undefined, sender: Sender): Decision {
    let open = false;
    for (const candidate of asked) {
        const answer = askFilter(candidate.method, isReply, sender);
        if (answer === "unknown") open = true;
        else if (answer !== "no") return { outcome: "accepted", reason: answer, by: candidate };
    }
    return open ? { outcome: "unknown", missing: "filter" } : refused("NoCorrelationMatch");
}

/** True when a recipient in To or Cc belongs to nobody that is known. */
export function hasUnresolved({ recipients }: Candidates): boolean {
    return recipients.some(({ field, holders }) => (field === "to" || field === "cc") && holders.length === 0);
}

function decide(
    evidence: TraceEvidence,
    candidates: Candidates,
    sender: Sender,
    isReply: boolean | undefined,
    { isWhatIf, isMailboxUnknown }: { readonly isWhatIf: boolean; readonly isMailboxUnknown: boolean },
): Decision {
    const { own, complete } = candidates;
    if (isSentItem(evidence)) return { outcome: "unknown", missing: "sentItem" };
    if (sender.address === "") return { outcome: "unknown", missing: "sender" };
    if (!sender.isValid) return refused("InvalidSender");
    if (!isWhatIf && trackedByMessageId(evidence) !== undefined) return refused("Duplicate");
    const resolved = resolvedCandidates(candidates);
    if (resolved.length === 0) {
        const isOpen = !complete && candidates.recipients.length > 0;
        const mayResolve = isOpen || isRecipientOpen(evidence) || evidence.skippedRecipients > 0;
        const mayTakeAll = own !== undefined && own.method === undefined;
        if (mayResolve || mayTakeAll) return { outcome: "unknown", missing: "recipients" };
        return refused("NoRecipientMatch");
    }
    const internal = isRejectedInternal(evidence, candidates, sender);
    if (internal === true) return refused("InternalEmailReject");
    const asked = asksOnlyOwn(evidence) && !isMailboxUnknown ? resolved.filter(({ isOwn }) => isOwn) : resolved;
    const answer = askAll(asked, isReply, sender);
    if (answer.outcome === "accepted" && internal === undefined) return { outcome: "unknown", missing: "internal" };
    // Someone who could not be looked up may still accept it.
    if (answer.outcome === "refused" && !complete && hasUnresolved(candidates))
        return { outcome: "unknown", missing: "recipients" };
    return answer;
}

/**
 * Decides about the email in the platform's order: sender, duplicate, recipients, internal email, filters. With an assumption the answer is
 * about an email like this one, so that a copy that is tracked already does not hide it.
 */
export function walk(evidence: TraceEvidence, assumption: Assumption = {}): Walk {
    const found = findCandidates(evidence);
    const { method, isReply, isMailboxUnknown = false } = assumption;
    const change = (candidate: Candidate): Candidate =>
        candidate.isOwn && method !== undefined ? { ...candidate, method, methodEvidence: [] } : candidate;
    const candidates: Candidates = {
        ...found,
        own: isMailboxUnknown ? undefined : found.own && change(found.own),
        recipients: found.recipients.map((entry) => ({ ...entry, holders: entry.holders.map(change) })),
    };
    const correlation = correlate(evidence);
    const sender = findSender(evidence);
    const isWhatIf = method !== undefined || isReply !== undefined;
    const reply = isReply ?? correlation.isReply;
    const decision = decide(evidence, candidates, sender, reply, { isWhatIf, isMailboxUnknown });
    return { candidates, correlation, sender, decision };
}
