import { valueOf } from "../../facts/combine";
import { reference } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";

export const platformDecision = defineTraceCheck({
    id: "platform-decision",
    title: "Would the platform accept it today?",
    needs: ["platform"],
    messages: {
        needsAddresses: "Give the sender and at least one recipient to ask the platform.",
        accepted: "Yes ({reason}).",
        knownAccepted: "Yes ({reason}). It knows no email with this Message-ID.",
        duplicate: "It knows this Message-ID already (Duplicate). About a new email like this one it says: {reason}.",
        noCorrelation:
            "No ({reason}): no recipient's filter takes it as a new email. The function does not see reply headers, so for a reply this proves nothing.",
        refused: "No ({reason}).",
    },
    sources: [
        reference("dotnet/api/microsoft.crm.sdk.messages.checkincomingemailrequest", "The function CheckIncomingEmail"),
        reference(
            "dotnet/api/microsoft.crm.sdk.messages.checkincomingemailresponse.reasoncode",
            "Reason codes of CheckIncomingEmail",
        ),
    ],
    check({ reads }) {
        const open = unanswered(reads.platform);
        if (open) return open;
        const answers = valueOf(reads.platform);
        if (answers === undefined) return needsInformation("needsAddresses");
        const { fresh, known } = answers;
        const data = { reason: fresh.reason };
        if (known?.reason === "Duplicate") return pass("duplicate", { data });
        if (fresh.accepted) return pass(known === undefined ? "accepted" : "knownAccepted", { data });
        return fresh.reason === "NoCorrelationMatch"
            ? fail("noCorrelation", { data, confidence: "likely" })
            : fail("refused", { data });
    },
});
