import { valueOf } from "../../facts/combine";
import { reference } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { walk, type Decision } from "../facts/decide";
import type { PlatformAnswer, TraceEvidence } from "../trace-evidence";

/** The email as CheckIncomingEmail knows it: without the headers that name an earlier one. */
function withoutThread(evidence: TraceEvidence): TraceEvidence {
    const email = { ...evidence.email, inReplyTo: "", references: [], conversationIndex: "", headersKnown: true };
    return { ...evidence, email };
}

function agrees(decision: Decision, { accepted, reason }: PlatformAnswer): boolean {
    if (decision.outcome === "unknown") return false;
    return accepted ? decision.outcome === "accepted" : decision.outcome === "refused" && decision.reason === reason;
}

export const decisionAgreement = defineTraceCheck({
    id: "decision-agreement",
    title: "Do this trace and the platform agree?",
    needs: ["platform", "users", "queues", "settings", "addressSearch", "organization"],
    messages: {
        notAsked: "The platform was not asked, so there is nothing to compare.",
        open: "The platform says: {platform}. What was read does not let this trace decide on its own.",
        same: "Yes. Both say: {platform}.",
        headers:
            "They differ as expected. The platform says: {platform}; this trace says: {own}. The function does not see reply headers, which this trace does.",
        ownMailbox:
            "They differ as expected. The platform says: {platform}; this trace says: {own}. The function does not know which mailbox the email lies in.",
        otherRecipient:
            "Yes, both accept it. The platform says: {platform}; this trace says: {own}, because several recipients accept it.",
        differ: "No. The platform says: {platform}; this trace says: {own}. Trust the platform about today's filters, and look at the proof of the checks above.",
    },
    sources: [
        reference("dotnet/api/microsoft.crm.sdk.messages.checkincomingemailrequest", "The function CheckIncomingEmail"),
    ],
    check(evidence) {
        const open = unanswered(evidence.reads.platform);
        if (open) return open;
        const fresh: PlatformAnswer | undefined = valueOf(evidence.reads.platform)?.fresh;
        if (fresh === undefined) return needsInformation("notAsked");
        // A copy that is tracked already is left aside, because the made-up Message-ID asks about a new email.
        const isNew = { ...evidence, email: { ...evidence.email, messageId: "" } };
        const { decision, correlation } = walk(isNew);
        const platform = fresh.reason;
        if (decision.outcome === "unknown") return needsInformation("open", { data: { platform } });
        const accepted = decision.outcome === "accepted";
        const data = { platform, own: decision.reason };
        if (accepted === fresh.accepted && decision.reason === fresh.reason) return pass("same", { data });
        if (accepted && fresh.accepted) return pass("otherRecipient", { data });
        const seesHeaders = walk(isNew, { isMailboxUnknown: true }).decision;
        if (agrees(seesHeaders, fresh)) return pass("ownMailbox", { data });
        const seesNothing = walk(withoutThread(isNew), { isMailboxUnknown: true }).decision;
        const byHeader = decision.reason === "CorrelationMatch" && correlation.by?.method !== "token";
        return byHeader || agrees(seesNothing, fresh)
            ? pass("headers", { data })
            : fail("differ", { data, confidence: "possible" });
    },
});
