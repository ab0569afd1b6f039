import { wasReadAfterArrival } from "../facts/tracked";
import { fixesOfCheck } from "../trace-fixes";
import { arrivalOf } from "../traced-email";
import { failing, messageIs, type Explanation } from "./draft";

/** The start date kept the email out from the beginning. */
export const fromStart: Explanation = ({ reports }) => {
    const start = failing(reports, "sync-start");
    if (start === undefined || messageIs(start, "passed")) return undefined;
    const variant = messageIs(start, "future") ? "future" : "profile";
    const data = { startOn: start.message.data["startOn"] ?? "" };
    return { kind: "notRead", variant, data, checkIds: ["sync-start"] };
};

/** The mailbox is not read at all. */
export const fromStop: Explanation = ({ evidence, reports }) => {
    const stop = failing(reports, "mailbox-fitness") ?? failing(reports, "owner-readiness");
    // A mailbox that was read after the email arrived has stopped later, so the stop does not explain this email.
    if (stop === undefined || wasReadAfterArrival(evidence) === true) return undefined;
    return {
        kind: "stopped",
        confidence: arrivalOf(evidence.email) === "" ? "possible" : stop.confidence,
        checkIds: [stop.id],
        fixes: fixesOfCheck(stop),
    };
};

/** A sent email, where sent email is not tracked. */
export const fromSentItems: Explanation = ({ reports }) => {
    const sent = failing(reports, "sent-item");
    return sent && { kind: "sentItem", checkIds: ["sent-item"], fixes: fixesOfCheck(sent) };
};

/** The next reading of the mailbox has not come yet. */
export const fromCycle: Explanation = ({ reports }) => {
    const pending = failing(reports, "pending-cycle");
    if (pending === undefined) return undefined;
    const overdue = messageIs(pending, "overdue") || messageIs(pending, "never");
    return { kind: "pending", variant: overdue ? "overdue" : "soon", checkIds: ["pending-cycle"], readAgain: false };
};
