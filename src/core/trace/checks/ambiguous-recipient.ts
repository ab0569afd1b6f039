import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { findCandidates, isRecipientOpen } from "../facts/candidates";

export const ambiguousRecipient = defineTraceCheck({
    id: "ambiguous-recipient",
    title: "Does each address belong to one row only?",
    needs: ["addressSearch", "users", "queues", "organization"],
    messages: {
        noRecipients: "Give the recipients to look them up.",
        single: "Yes. No address of this email belongs to several rows.",
        preferred:
            "No: {addresses} belongs to several rows. The platform takes the first by its order: user, contact, account, lead, and so on.",
        unresolved:
            "No: {addresses} belongs to several rows, and this environment then leaves the address unresolved, so it stands for nobody.",
        settingUnread:
            "{addresses} belongs to several rows. Whether the environment leaves such addresses unresolved could not be read.",
    },
    sources: [adminGuide("associate-email-address", "Associate an email address with a row")],
    check(evidence) {
        const { recipients } = findCandidates(evidence);
        if (isRecipientOpen(evidence)) return needsInformation("noRecipients");
        const several = recipients.filter(({ entries, holders }) => (entries ?? 0) > 1 || holders.length > 1);
        if (several.length === 0) return unanswered(evidence.reads.addressSearch) ?? pass("single");
        const wanted = new Set(several.map(({ address }) => address));
        const rows = (valueOf(evidence.reads.addressSearch) ?? []).filter(({ values }) =>
            wanted.has(values.emailaddress?.toLowerCase() ?? ""),
        );
        const proof = rows.slice(0, 10).map((row) => cell(row, "parentobjectid"));
        const data = { addresses: [...wanted].join(", ") };
        const organization = valueOf(evidence.facts.organization)?.row;
        const unresolved = organization?.values.unresolveemailaddressifmultiplematch;
        if (organization === undefined || typeof unresolved !== "boolean") {
            return needsInformation("settingUnread", { data, evidence: proof });
        }
        const evidenceRows = [...proof, cell(organization, "unresolveemailaddressifmultiplematch")];
        return unresolved
            ? fail("unresolved", { data, evidence: evidenceRows, confidence: "likely" })
            : pass("preferred", { data, evidence: evidenceRows });
    },
});
