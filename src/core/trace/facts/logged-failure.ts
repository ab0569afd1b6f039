import { valueOf } from "../../facts/combine";
import type { Row } from "../../model/row";
import type { TraceEvidence } from "../trace-evidence";
import { arrivalOf, normalizeMessageId } from "../traced-email";
import { isNearArrival } from "./tracked";

/** What the platform writes over a subject that the reader may not see. */
const HIDDEN_SUBJECT = "***";

export interface LoggedFailure {
    readonly row: Row<"exchangesyncidmapping">;
    /** False when only the subject and the time fit, which another email may share. */
    readonly isProven: boolean;
}

/** The failure that Item Level Monitoring holds of this very email. A row without an error belongs to an item that was tracked after all. */
export function loggedFailure(evidence: TraceEvidence): LoggedFailure | undefined {
    const { email, facts, reads } = evidence;
    const subject = email.subject.trim().toLowerCase();
    const rows = [...(valueOf(reads.failures) ?? []), ...(valueOf(facts.items)?.rows ?? [])].filter(
        ({ values }) => Boolean(values.lastsyncerror) || Boolean(values.lastsyncerrorcode),
    );
    const isNamed = ({ values }: Row<"exchangesyncidmapping">): boolean =>
        email.messageId !== "" && Boolean(values.exchangeentryid);
    const named = rows.find(
        (row) =>
            isNamed(row) &&
            normalizeMessageId(row.values.exchangeentryid ?? "").toLowerCase() === email.messageId.toLowerCase(),
    );
    if (named !== undefined) return { row: named, isProven: true };
    const alike = rows.find(
        (row) =>
            !isNamed(row) &&
            subject !== "" &&
            row.values.itemsubject !== HIDDEN_SUBJECT &&
            row.values.itemsubject?.trim().toLowerCase() === subject &&
            (arrivalOf(email) === "" || isNearArrival(evidence, row.values.lastsyncerroroccurredon)),
    );
    return alike && { row: alike, isProven: false };
}
