import { valueOf } from "../../facts/combine";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, pass, unanswered } from "../define-check";
import { findUnfitness } from "../facts/fitness";

export const mailboxFitness = defineTraceCheck({
    id: "mailbox-fitness",
    title: "Is the mailbox able to receive?",
    needs: ["mailbox", "profile", "organization"],
    messages: {
        fit: "Yes. It is active, approved, tested and switched on for incoming email.",
        inactive: "No. The mailbox is inactive.",
        otherMethod: "No. Incoming email of this mailbox is not read by server-side synchronization.",
        noProfile: "No. The mailbox has no email server profile.",
        inactiveProfile: "No. The email server profile is inactive.",
        notApproved: "No. The address is not approved.",
        notTested: "No. Test & Enable has not succeeded, or incoming email was switched off since.",
    },
    sources: [
        adminGuide("server-side-synchronization", "Server-side synchronization"),
        adminGuide("connect-exchange-online", "Connect to Exchange Online: approve mailboxes"),
    ],
    check({ facts }) {
        const mailbox = valueOf(facts.mailbox);
        const problem =
            mailbox && findUnfitness(mailbox, valueOf(facts.profile), valueOf(facts.organization)?.row, facts.profile);
        if (problem !== undefined) return fail(problem.kind, { evidence: problem.evidence });
        return unanswered(facts.mailbox, facts.profile, facts.organization) ?? pass("fit");
    },
});
