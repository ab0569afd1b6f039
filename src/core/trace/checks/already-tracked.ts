import { cell } from "../../model/row";
import { reference } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { trackedByMessageId, trackedBySubject } from "../facts/tracked";
import { arrivalOf } from "../traced-email";

export const alreadyTracked = defineTraceCheck({
    id: "already-tracked",
    title: "Is it in Dataverse already?",
    needs: ["tracked"],
    messages: {
        nothingToCompare: "Give the Message-ID, or the subject and the time, to look it up.",
        found: "Yes. The email was created on {createdOn}.",
        similar:
            "Most likely. An email with this subject, sent around this time, was created on {createdOn}. Only the Message-ID can prove that it is the same.",
        notFound: "No email with this Message-ID is in Dataverse, or none that you may see.",
        notFoundBySubject:
            "No email with this subject was found around this time. It may be there under another subject; the Message-ID would tell.",
    },
    sources: [reference("power-apps/developer/data-platform/reference/entities/email", "Email table reference")],
    check(evidence) {
        const { email, reads } = evidence;
        const byId = email.messageId !== "";
        if (!byId && (email.subject.trim() === "" || arrivalOf(email) === "")) {
            return needsInformation("nothingToCompare");
        }
        const open = unanswered(reads.tracked);
        if (open) return open;
        const row = trackedByMessageId(evidence) ?? trackedBySubject(evidence);
        if (row === undefined) return byId ? fail("notFound") : fail("notFoundBySubject", { confidence: "possible" });
        return pass(byId ? "found" : "similar", {
            data: { createdOn: row.values.createdon ?? "" },
            evidence: [
                cell(row, byId ? "messageid" : "subject"),
                cell(row, "createdon"),
                cell(row, "receivingmailboxid"),
            ],
            confidence: byId ? "certain" : "likely",
        });
    },
});
