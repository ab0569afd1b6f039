import { cell } from "../../model/row";
import { syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { askedCandidates, findCandidates, isRecipientOpen } from "../facts/candidates";

export const inactiveRecipient = defineTraceCheck({
    id: "inactive-recipient",
    title: "Are the recipients active?",
    needs: ["regarding", "users", "queues"],
    messages: {
        noRecipients: "Give the recipients to look them up.",
        active: "Yes. No recipient is a disabled user or an inactive queue.",
        others: "{names} is inactive and does not count; {others} is active.",
        inactive: "No: {names} is inactive, and no other recipient belongs to an active user or queue.",
    },
    sources: [syncArticle("email-fails-to-create-with-norecipientmatch-error", "An email fails with NoRecipientMatch")],
    check(evidence) {
        const candidates = findCandidates(evidence);
        if (isRecipientOpen(evidence)) return needsInformation("noRecipients");
        const holders = candidates.recipients.flatMap((recipient) => recipient.holders);
        const inactive = holders.filter(({ isActive }) => isActive === false);
        if (inactive.length === 0) {
            return unanswered(evidence.reads.users, evidence.reads.queues) ?? pass("active");
        }
        const proof = inactive.map(({ holder: { row } }) =>
            row.table === "queue" ? cell(row, "statecode") : cell(row, "isdisabled"),
        );
        const names = inactive.map(({ name }) => name).join(", ");
        const others = askedCandidates(candidates);
        if (others.length > 0) {
            return pass("others", {
                data: { names, others: others.map(({ name }) => name).join(", ") },
                evidence: proof,
            });
        }
        return fail("inactive", { data: { names }, evidence: proof });
    },
});
