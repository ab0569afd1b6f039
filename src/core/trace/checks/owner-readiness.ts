import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, pass, unanswered } from "../define-check";
import { findOwnerProblem } from "../facts/owner-problem";

export const ownerReadiness = defineTraceCheck({
    id: "owner-readiness",
    title: "Is the owner of the mailbox ready?",
    needs: ["owner", "access", "privilegeNeeds"],
    messages: {
        ready: "Yes. The owner is enabled, licensed and has what synchronization needs.",
        disabled: "No. {owner} is disabled.",
        unlicensed: "No. {owner} has no licence in this environment.",
        accessMode: "No. The access mode of {owner} does not allow it to own synchronized email.",
        noRole: "No. {owner} has no security role in this environment.",
        cause: "No. The panel found a cause at the owner of the mailbox; see the causes.",
    },
    sources: [
        syncArticle("error-when-you-test-enable-a-mailbox", "The mailbox user does not have sufficient permissions"),
        adminGuide("email-record-owner", "How the owner of an email is determined"),
    ],
    check({ facts, findings }) {
        const owner = valueOf(facts.owner);
        if (owner?.kind === "user") {
            const data = { owner: owner.user.values.fullname ?? owner.user.id };
            const problem = findOwnerProblem(owner.user);
            if (problem !== undefined) return fail(problem.kind, { data, evidence: [problem.proof] });
        }
        const cause = findings.find(
            ({ stage, severity }) =>
                (stage === "ownerReady" || stage === "ownerMayOwnEmail") && severity === "blocking",
        );
        if (cause !== undefined) {
            return fail("cause", { evidence: cause.evidence, confidence: cause.confidence });
        }
        const access = valueOf(facts.access);
        if (owner !== undefined && access?.coverage === "complete" && access.roles.length === 0) {
            const proof = owner.kind === "user" ? cell(owner.user, "fullname") : cell(owner.team, "name");
            const name = owner.kind === "user" ? owner.user.values.fullname : owner.team.values.name;
            if (access.source === "roles") return fail("noRole", { data: { owner: name ?? "" }, evidence: [proof] });
        }
        return unanswered(facts.owner, facts.access) ?? pass("ready");
    },
});
