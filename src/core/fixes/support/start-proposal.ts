import { valueOf } from "../../facts/combine";
import type { Facts } from "../../facts/facts";
import { earliest, isLater } from "../../facts/time";
import { judgeSilence } from "../../rules/support/silence";
import type { FixContext } from "../define-fix";
import { minutesBefore, momentOf } from "../support/moment";

export type ProposalReason = "missed" | "failure" | "gap" | "future";

export interface StartProposal {
    /** ISO 8601 in UTC, whole seconds. */
    readonly startOn: string;
    readonly reason: ProposalReason;
    /** The moment of what was missed first. */
    readonly firstOn: string;
}

const DAY_MINUTES = 24 * 60;

/**
 * Where reading should begin again: a minute before the first email that is known to be missed. Undefined when nothing points at a missed
 * email. A failure is recorded after the email was received, so its moment is the latest that the email can have; a gap begins with the day
 * of the last tracked email.
 */
export function proposeStart(facts: Facts, { now, missedOn }: FixContext): StartProposal | undefined {
    const failures = (valueOf(facts.itemGroups) ?? []).filter(({ item }) => item === "email");
    const failedOn = earliest(failures.map(({ first }) => first));
    const traffic = valueOf(facts.traffic);
    const silence = traffic && judgeSilence(traffic, now);
    const gapOn = silence?.kind === "unusual" ? `${silence.lastDay}T00:01:00Z` : undefined;
    const firstOn = earliest([missedOn, failedOn, gapOn]);
    const startOn = minutesBefore(firstOn, 1);
    if (firstOn !== undefined && startOn !== undefined) {
        const reason = firstOn === missedOn ? "missed" : firstOn === failedOn ? "failure" : "gap";
        return { startOn, reason, firstOn: momentOf(firstOn) ?? firstOn };
    }
    const effective = valueOf(facts.syncStart)?.effective;
    const dayAgo = minutesBefore(now, DAY_MINUTES);
    // A start date ahead skips everything until then; without other signs one day is put back.
    return isLater(effective, now) && dayAgo !== undefined
        ? { startOn: dayAgo, reason: "future", firstOn: dayAgo }
        : undefined;
}
