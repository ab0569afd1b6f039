import { valueOf } from "../../facts/combine";
import { FilteringMethod } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass, unanswered } from "../define-check";
import { askedCandidates, findCandidates } from "../facts/candidates";
import { findSender, isKnownSender } from "../facts/sender";

const BY_SENDER: readonly (number | undefined)[] = [
    FilteringMethod.EmailMessagesFromDynamics365LeadsContactsAndAccounts,
    FilteringMethod.EmailMessagesFromDynamics365RecordsThatAreEmailEnabled,
];

export const knownSender = defineTraceCheck({
    id: "known-sender",
    title: "Is the sender known?",
    needs: ["addressSearch", "contacts", "accounts", "filtering"],
    messages: {
        noSender: "Give the sender to look it up.",
        invalid: "No. The sender is no valid email address (InvalidSender).",
        notAsked: "No recipient's filter looks at the sender.",
        known: "Yes. {address} belongs to: {tables}.",
        inactive:
            "Yes, but every contact or account with {address} is inactive; whether those count depends on the environment.",
        unknown: "No. {address} belongs to no lead, contact or account that the filter looks for.",
    },
    sources: [
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide("associate-email-address", "Associate an email address with a row"),
    ],
    check(evidence) {
        const sender = findSender(evidence);
        if (sender.address === "") return needsInformation("noSender");
        if (!sender.isValid) return fail("invalid");
        const candidates = findCandidates(evidence);
        const { own } = candidates;
        const asked = own === undefined ? askedCandidates(candidates) : [own, ...askedCandidates(candidates)];
        const methods = asked.map(({ method }) => method).filter((method) => BY_SENDER.includes(method));
        const [method] = methods;
        if (method === undefined) {
            const unread = asked.some((candidate) => candidate.method === undefined);
            return (unread ? unanswered(evidence.facts.filtering) : undefined) ?? notApplicable("notAsked");
        }
        const open = unanswered(evidence.reads.addressSearch);
        if (open) return open;
        const { address, tables = [], entries } = sender;
        const proof = entries.slice(0, 10).map((row) => cell(row, "parentobjectid"));
        if (!methods.some((each) => isKnownSender(sender, each ?? 0) === true)) {
            return fail("unknown", { data: { address }, evidence: proof });
        }
        const customers = [...(valueOf(evidence.reads.contacts) ?? []), ...(valueOf(evidence.reads.accounts) ?? [])];
        const allInactive =
            customers.length === entries.length && customers.every(({ values }) => values.statecode === 1);
        if (allInactive) {
            const states = customers.map((row) =>
                row.table === "contact" ? cell(row, "statecode") : cell(row, "statecode"),
            );
            return pass("inactive", { data: { address }, evidence: states, confidence: "possible" });
        }
        return pass("known", { data: { address, tables: [...new Set(tables)].join(", ") }, evidence: proof });
    },
});
