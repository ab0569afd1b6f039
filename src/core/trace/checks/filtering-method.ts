import { adminGuide, syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass, unanswered } from "../define-check";
import { askFilter, hasUnresolved, walk } from "../facts/decide";
import { askedCandidates } from "../facts/candidates";

export const filteringMethod = defineTraceCheck({
    id: "filtering-method",
    title: "Does the filter of a recipient accept it?",
    needs: ["filtering", "regarding", "settings", "queues", "organization"],
    messages: {
        all: "Yes. {name} takes all email.",
        replies: "Yes. {name} takes replies to tracked email, and this is one.",
        knownSenders: "Yes. {name} takes email from known senders and replies to tracked email.",
        noneAccepts: "No. None of these takes this email by its filter: {names}.",
        open: "Not known: the filter of {names} depends on the sender or on an earlier email, and that could not be told.",
        nobody: "No recipient is there to ask.",
    },
    sources: [
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        syncArticle("email-fails-to-create-with-nocorrelationmatch-error", "An email fails with NoCorrelationMatch"),
    ],
    check(evidence) {
        const { candidates, correlation, sender } = walk(evidence);
        const { own } = candidates;
        const named = askedCandidates(candidates);
        const asked = own !== undefined && !named.some(({ isOwn }) => isOwn) ? [own, ...named] : named;
        // The traced mailbox counts without being named only when it takes everything.
        const entries = asked.map((candidate) => {
            const isNamed = named.includes(candidate);
            const answer = askFilter(candidate.method, correlation.isReply, sender);
            return { candidate, answer: isNamed || answer === "AcceptAll" ? answer : ("no" as const) };
        });
        if (entries.length === 0) {
            const { users, queues } = evidence.reads;
            return unanswered(evidence.facts.regarding, users, queues) ?? notApplicable("nobody");
        }
        const accepting = entries.find(({ answer }) => answer !== "no" && answer !== "unknown");
        if (accepting !== undefined) {
            const { candidate, answer } = accepting;
            const key = answer === "AcceptAll" ? "all" : answer === "SenderMatch" ? "knownSenders" : "replies";
            return pass(key, { data: { name: candidate.name }, evidence: candidate.methodEvidence });
        }
        const proof = entries.flatMap(({ candidate }) => candidate.methodEvidence);
        const open = entries.filter(({ answer }) => answer === "unknown").map(({ candidate }) => candidate);
        if (open.length > 0) {
            const unread = open.some(({ method }) => method === undefined);
            const missing = unanswered(
                ...(unread ? [evidence.facts.filtering, evidence.reads.settings] : []),
                evidence.reads.addressSearch,
            );
            return (
                missing ??
                needsInformation("open", { data: { names: open.map(({ name }) => name).join(", ") }, evidence: proof })
            );
        }
        const unresolved = hasUnresolved(candidates)
            ? unanswered(evidence.reads.users, evidence.reads.queues)
            : undefined;
        if (unresolved) return unresolved;
        const names = entries.map(({ candidate }) => candidate.name).join(", ");
        return fail("noneAccepts", { data: { names }, evidence: proof });
    },
});
