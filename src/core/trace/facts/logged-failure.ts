import { valueOf } from "../../facts/combine";
import type { Row } from "../../model/row";
import type { TraceEvidence } from "../trace-evidence";
import { normalizeMessageId } from "../traced-email";

/** What the platform writes over a subject that the reader may not see. */
const HIDDEN_SUBJECT = "***";

/** The failure that Item Level Monitoring holds of this very email. A row without an error belongs to an item that was tracked after all. */
export function loggedFailure({ email, facts, reads }: TraceEvidence): Row<"exchangesyncidmapping"> | undefined {
    const subject = email.subject.trim().toLowerCase();
    const rows = [...(valueOf(reads.failures) ?? []), ...(valueOf(facts.items)?.rows ?? [])];
    return rows.find(({ values }) => {
        const { lastsyncerror, lastsyncerrorcode, exchangeentryid, itemsubject } = values;
        if (!lastsyncerror && !lastsyncerrorcode) return false;
        if (email.messageId !== "" && exchangeentryid) {
            return normalizeMessageId(exchangeentryid).toLowerCase() === email.messageId.toLowerCase();
        }
        return subject !== "" && itemsubject !== HIDDEN_SUBJECT && itemsubject?.trim().toLowerCase() === subject;
    });
}
