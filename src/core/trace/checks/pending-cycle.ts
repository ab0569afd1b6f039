import { valueOf } from "../../facts/combine";
import { hoursBetween, isLater, latest } from "../../facts/time";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { arrivalOf } from "../traced-email";

/** A mailbox is normally read again within this time. */
const NORMAL_CYCLE_MINUTES = 20;

export const pendingCycle = defineTraceCheck({
    id: "pending-cycle",
    title: "Was the mailbox read since it arrived?",
    needs: ["mailbox"],
    messages: {
        noTime: "Give the time of arrival to compare it with the last synchronization.",
        notRead: "The time of the last synchronization could not be read.",
        postponed: "Not yet. The next try is postponed until {until}.",
        tooEarly: "Not yet. The last synchronization ended on {lastOn}. The next one is due within about 20 minutes.",
        overdue:
            "No. The last synchronization ended on {lastOn}, before the email arrived, and the next one is overdue.",
        never: "No. The mailbox was never synchronized.",
        read: "Yes, on {lastOn}.",
    },
    sources: [adminGuide("server-side-synchronization", "Server-side synchronization")],
    check({ email, facts, now }) {
        const open = unanswered(facts.mailbox);
        if (open) return open;
        const mailbox = valueOf(facts.mailbox);
        const arrival = arrivalOf(email);
        if (arrival === "") return needsInformation("noTime");
        const lastOn = mailbox?.values.lastsuccessfulsynccompletedon;
        if (mailbox === undefined || lastOn === undefined) return needsInformation("notRead");
        const proof = [cell(mailbox, "lastsuccessfulsynccompletedon")];
        if (lastOn !== null && isLater(lastOn, arrival)) return pass("read", { data: { lastOn }, evidence: proof });
        const until = latest([mailbox.values.receivingpostponeduntil, mailbox.values.postponemailboxprocessinguntil]);
        if (until !== undefined && isLater(until, now)) {
            const postponed = [
                cell(mailbox, "receivingpostponeduntil"),
                cell(mailbox, "postponemailboxprocessinguntil"),
            ];
            return fail("postponed", { data: { until }, evidence: [...proof, ...postponed] });
        }
        if (lastOn === null) return fail("never", { evidence: proof });
        const waited = (hoursBetween(arrival, now) ?? 0) * 60;
        return fail(waited < NORMAL_CYCLE_MINUTES ? "tooEarly" : "overdue", { data: { lastOn }, evidence: proof });
    },
});
