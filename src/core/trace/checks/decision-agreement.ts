import { valueOf } from "../../facts/combine";
import { reference } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { walk } from "../facts/decide";
import type { PlatformAnswer } from "../trace-evidence";

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
        const { decision, correlation, candidates } = walk({
            ...evidence,
            email: { ...evidence.email, messageId: "" },
        });
        const platform = fresh.reason;
        if (decision.outcome === "unknown") return needsInformation("open", { data: { platform } });
        const accepted = decision.outcome === "accepted";
        const data = { platform, own: decision.reason };
        if (accepted === fresh.accepted && decision.reason === fresh.reason) return pass("same", { data });
        if (decision.reason === "CorrelationMatch" && correlation.by?.method !== "token")
            return pass("headers", { data });
        const isNamed = candidates.recipients.some(({ holders }) => holders.some(({ isOwn }) => isOwn));
        if (fresh.reason === "NoRecipientMatch" && accepted && !isNamed) return pass("ownMailbox", { data });
        return fail("differ", { data, confidence: "possible" });
    },
});
