import type { Message, TextData } from "../model/finding";
import { valueOf } from "../facts/combine";
import { unanswered, type Outcome } from "./define-check";
import type { Candidate, ResolvedRecipient } from "./facts/candidates";
import { askFilter, asksOnlyOwn, type Walk } from "./facts/decide";
import { findUnfitness } from "./facts/fitness";
import { findOwnerProblem } from "./facts/owner-problem";
import { isSentItem } from "./facts/sent";
import type { TraceEvidence } from "./trace-evidence";
import type { RecipientField } from "./traced-email";

export const MATRIX_COLUMNS = ["belongs", "active", "mailbox", "owner", "filter", "accepts"] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];

export interface MatrixCell {
    readonly outcome: Outcome;
    readonly message: Message;
}

export interface MatrixRow {
    readonly address: string;
    readonly field: RecipientField;
    readonly cells: Readonly<Record<MatrixColumn, MatrixCell>>;
}

export interface Matrix {
    readonly rows: readonly MatrixRow[];
    /** Recipients without a row, because the table would be too long. */
    readonly left: number;
}

/** A longer table helps nobody; those who belong to users and queues come first. */
const ROWS = 50;

function cellOf(outcome: Outcome, name: string, data: TextData = {}): MatrixCell {
    return { outcome, message: { key: `trace.matrix.${name}`, data } };
}

const NONE = cellOf("notApplicable", "none");

function unreadCell(evidence: TraceEvidence): MatrixCell {
    const { users, queues, mailboxes } = evidence.reads;
    return cellOf(unanswered(users, queues, mailboxes)?.outcome ?? "needsInformation", "unread");
}

function mailboxCell(evidence: TraceEvidence, { holder, isOwn }: Candidate): MatrixCell {
    const { mailbox, profile } = holder;
    if (mailbox === undefined) {
        const open = unanswered(evidence.reads.mailboxes);
        return open ? cellOf(open.outcome, "unread") : cellOf("fail", "noMailbox");
    }
    const section = isOwn ? evidence.facts.profile : undefined;
    const problem = findUnfitness(mailbox, profile, valueOf(evidence.facts.organization)?.row, section);
    if (problem === undefined) return { outcome: "pass", message: { key: "check.mailbox-fitness.fit", data: {} } };
    return { outcome: "fail", message: { key: `check.mailbox-fitness.${problem.kind}`, data: {} } };
}

function ownerCell({ holder }: Candidate): MatrixCell {
    const { owner, mailbox } = holder;
    if (owner === undefined) {
        return mailbox?.values.owningteam ? cellOf("pass", "team") : cellOf("needsInformation", "unread");
    }
    const data = { owner: owner.values.fullname ?? owner.id };
    const problem = findOwnerProblem(owner);
    return problem === undefined
        ? cellOf("pass", "ownerReady", data)
        : { outcome: "fail", message: { key: `check.owner-readiness.${problem.kind}`, data } };
}

function acceptsCell(evidence: TraceEvidence, walked: Walk, candidate: Candidate, field: RecipientField): MatrixCell {
    const { correlation, sender } = walked;
    const answer = askFilter(candidate.method, correlation.isReply, sender);
    const isNamed = field === "to" || field === "cc";
    if (candidate.isActive === false || (!isNamed && !candidate.isOwn)) return cellOf("notApplicable", "notAsked");
    if (!candidate.isOwn && asksOnlyOwn(evidence)) return cellOf("notApplicable", "notAsked");
    if (!isNamed && answer !== "AcceptAll") return cellOf("fail", "hidden");
    if (answer === "unknown") return cellOf("needsInformation", "depends");
    return answer === "no" ? cellOf("fail", "refuses") : cellOf("pass", "accepts", { reason: answer });
}

function filterCell({ method }: Candidate): MatrixCell {
    if (method === undefined) return cellOf("needsInformation", "unread");
    return { outcome: "pass", message: { key: `trace.method.${method}`, data: {} } };
}

function holderRow(
    evidence: TraceEvidence,
    walked: Walk,
    { address, field }: Pick<ResolvedRecipient, "address" | "field">,
    candidate: Candidate,
): MatrixRow {
    const { isActive, kind, name } = candidate;
    const active =
        isActive === undefined
            ? cellOf("needsInformation", "unread")
            : cellOf(isActive ? "pass" : "fail", isActive ? "active" : "inactive");
    return {
        address,
        field,
        cells: {
            belongs: cellOf("pass", kind, { name }),
            active,
            mailbox: mailboxCell(evidence, candidate),
            owner: ownerCell(candidate),
            filter: filterCell(candidate),
            accepts: acceptsCell(evidence, walked, candidate, field),
        },
    };
}

function emptyRow(evidence: TraceEvidence, recipient: ResolvedRecipient): MatrixRow {
    const { address, field, forwardMailboxes } = recipient;
    const { users, queues } = evidence.reads;
    const known = unanswered(users, queues) === undefined;
    const belongs =
        forwardMailboxes.length > 0
            ? cellOf("fail", "forward", { name: forwardMailboxes.join(", ") })
            : known
              ? cellOf("fail", "nobody")
              : unreadCell(evidence);
    const cells = { active: NONE, mailbox: NONE, owner: NONE, filter: NONE, accepts: NONE };
    return { address, field, cells: { belongs, ...cells } };
}

/** One row for each user or queue behind a recipient, and one for each recipient that stands for nobody. */
export function recipientMatrix(evidence: TraceEvidence, walked: Walk): Matrix {
    const { recipients, own } = walked.candidates;
    const rows = recipients.flatMap((recipient) =>
        recipient.holders.length === 0
            ? [emptyRow(evidence, recipient)]
            : recipient.holders.map((holder) => holderRow(evidence, walked, recipient, holder)),
    );
    const isNamed = recipients.some(({ holders }) => holders.some(({ isOwn }) => isOwn));
    const ownRow =
        own !== undefined && !isNamed && !isSentItem(evidence)
            ? [holderRow(evidence, walked, { address: own.address, field: "deliveredTo" }, own)]
            : [];
    const resolved = [...rows, ...ownRow].sort(
        (a, b) => Number(a.cells.belongs.outcome !== "pass") - Number(b.cells.belongs.outcome !== "pass"),
    );
    return {
        rows: resolved.slice(0, ROWS),
        left: Math.max(0, resolved.length - ROWS) + evidence.skippedRecipients,
    };
}
