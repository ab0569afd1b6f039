import { valueOf } from "../../facts/combine";
import type { TraceEvidence } from "../trace-evidence";
import { recipientsOf } from "../traced-email";

/** True when the traced mailbox sent the email and did not receive it, too: what decides about incoming email does not fit it. */
export function isSentItem({ email, facts }: TraceEvidence): boolean {
    const own = valueOf(facts.mailbox)?.values.emailaddress?.trim().toLowerCase();
    if (!own || email.from.trim().toLowerCase() !== own) return false;
    return !recipientsOf(email).some(({ address }) => address === own);
}
