import { FilteringMethod } from "../../model/generated/option-sets";
import { syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass, unanswered } from "../define-check";
import { askedCandidates, findCandidates, isRecipientOpen } from "../facts/candidates";

export const hiddenRecipient = defineTraceCheck({
    id: "hidden-recipient",
    title: "Is the mailbox's own address in To or Cc?",
    needs: ["regarding", "filtering", "mailbox"],
    messages: {
        noRecipients: "Give the recipients to compare them with the mailbox's address.",
        noOwner: "The mailbox belongs to no user or queue.",
        named: "Yes: {address}.",
        takesAll:
            "No, but the filter of {name} takes all email in the mailbox, also what came by Bcc, a group or an alias.",
        others: "No, but {names} is named and may accept it.",
        bcc: "No, {address} received a blind copy. Bcc matches nobody unless the filter takes all email.",
        group: "No. The email reached {address} by a distribution group, an alias, a forward or a blind copy, which match nobody unless the filter takes all email.",
        methodUnread: "No. Whether the filter takes all email in the mailbox could not be read.",
    },
    sources: [syncArticle("email-fails-to-create-with-norecipientmatch-error", "An email fails with NoRecipientMatch")],
    check(evidence) {
        const candidates = findCandidates(evidence);
        const { own, recipients } = candidates;
        if (isRecipientOpen(evidence)) return needsInformation("noRecipients");
        const open = unanswered(evidence.facts.regarding, evidence.facts.mailbox);
        if (open) return open;
        if (own === undefined) return notApplicable("noOwner");
        const mine = recipients.find(({ address }) => address === own.address);
        const { address, name } = own;
        if (mine?.field === "to" || mine?.field === "cc") return pass("named", { data: { address } });
        if (own.method === undefined) return unanswered(evidence.facts.filtering) ?? needsInformation("methodUnread");
        const proof = own.methodEvidence;
        if (own.method === FilteringMethod.AllEmailMessages) {
            return pass("takesAll", { data: { name }, evidence: proof });
        }
        const others = askedCandidates(candidates);
        if (others.length > 0) return pass("others", { data: { names: others.map((other) => other.name).join(", ") } });
        return mine?.field === "bcc"
            ? fail("bcc", { data: { address }, evidence: proof })
            : fail("group", { data: { address }, evidence: proof, confidence: "likely" });
    },
});
