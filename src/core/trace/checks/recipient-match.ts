import { FilteringMethod } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { askedCandidates, findCandidates, isRecipientOpen, type Candidate } from "../facts/candidates";

function addressCell({ holder: { row } }: Candidate): ReturnType<typeof cell> {
    return row.table === "queue" ? cell(row, "emailaddress") : cell(row, "internalemailaddress");
}

export const recipientMatch = defineTraceCheck({
    id: "recipient-match",
    title: "Does a recipient belong to a user or queue?",
    needs: ["regarding", "users", "queues", "addressSearch"],
    messages: {
        noRecipients: "Give the recipients to look them up.",
        someone: "Yes: {names}.",
        noEntry:
            "{names} has this address, but the platform's own address list does not hold it, so email to it matches nobody. Changing the address and changing it back writes the entry again.",
        takesAll: "No recipient does, but {name} takes all email that lies in the mailbox.",
        forward:
            "No. The address belongs to the forward mailbox {names} only, which reads email that was forwarded to it as an attachment.",
        nobody: "No. No address in To or Cc belongs to an active user or queue (NoRecipientMatch).",
        skipped: "None of the first 100 recipients does; further recipients were not looked up: {count}.",
    },
    sources: [syncArticle("email-fails-to-create-with-norecipientmatch-error", "An email fails with NoRecipientMatch")],
    check(evidence) {
        const candidates = findCandidates(evidence);
        const { own, recipients } = candidates;
        if (isRecipientOpen(evidence)) return needsInformation("noRecipients");
        const asked = askedCandidates(candidates);
        const names = asked.map(({ name }) => name).join(", ");
        const proof = asked.map(addressCell);
        const withoutEntry = recipients.filter(
            ({ entries, holders }) => entries === 0 && holders.some((holder) => asked.includes(holder)),
        );
        if (asked.length > 0) {
            if (withoutEntry.length === asked.length) {
                return fail("noEntry", { data: { names }, evidence: proof, confidence: "likely" });
            }
            return pass("someone", { data: { names }, evidence: proof });
        }
        const { users, queues } = evidence.reads;
        const open = recipients.length === 0 ? undefined : unanswered(users, queues);
        if (own?.method === FilteringMethod.AllEmailMessages && own.isActive !== false) {
            return pass("takesAll", { data: { name: own.name }, evidence: own.methodEvidence });
        }
        if (open) return open;
        if (evidence.skippedRecipients > 0) {
            return needsInformation("skipped", { data: { count: evidence.skippedRecipients } });
        }
        const forward = recipients.flatMap(({ forwardMailboxes }) => forwardMailboxes);
        if (forward.length > 0) return fail("forward", { data: { names: forward.join(", ") }, confidence: "likely" });
        return fail("nobody");
    },
});
