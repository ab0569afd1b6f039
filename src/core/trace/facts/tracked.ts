import { valueOf } from "../../facts/combine";
import { hoursBetween } from "../../facts/time";
import type { Row } from "../../model/row";
import type { TraceEvidence } from "../trace-evidence";
import { arrivalOf, normalizeMessageId } from "../traced-email";

/** The email in Dataverse with this Message-ID. */
export function trackedByMessageId({ email, reads }: TraceEvidence): Row<"email"> | undefined {
    if (email.messageId === "") return undefined;
    return valueOf(reads.tracked)?.find(
        ({ values }) => normalizeMessageId(values.messageid ?? "").toLowerCase() === email.messageId.toLowerCase(),
    );
}

/** Without a Message-ID: an email with the same subject around the same time, and of no other sender, which is likely the same. */
export function trackedBySubject({ email, reads }: TraceEvidence): Row<"email"> | undefined {
    if (email.messageId !== "") return undefined;
    const from = email.from.trim().toLowerCase();
    return valueOf(reads.tracked)?.find(
        ({ values: { sender } }) => from === "" || !sender?.includes("@") || sender.trim().toLowerCase() === from,
    );
}

export function trackedEmail(evidence: TraceEvidence): Row<"email"> | undefined {
    return trackedByMessageId(evidence) ?? trackedBySubject(evidence);
}

/** Whether the mailbox was read after the email arrived; undefined when one of the two moments is not known. */
export function wasReadAfterArrival({ email, facts }: TraceEvidence): boolean | undefined {
    const hours = hoursBetween(arrivalOf(email), valueOf(facts.mailbox)?.values.lastsuccessfulsynccompletedon);
    return hours === undefined ? undefined : hours > 0;
}

/** True when a moment lies near the arrival of the email: from an hour before, for clocks that differ, to two days after. */
export function isNearArrival({ email }: TraceEvidence, moment: string | null | undefined): boolean {
    const hours = hoursBetween(arrivalOf(email), moment);
    return hours !== undefined && hours >= -1 && hours <= 48;
}
