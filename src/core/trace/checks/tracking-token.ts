import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass } from "../define-check";
import { proveStep } from "../facts/correlation-cells";

export const trackingToken = defineTraceCheck({
    id: "tracking-token",
    title: "Does its subject carry a tracking token?",
    needs: ["tokens", "organization"],
    messages: {
        noSubject: "Give the subject to look for a tracking token.",
        absent: "The subject carries no tracking token.",
        match: "Yes, and the token belongs to an email that was created on {createdOn}.",
        none: "It carries one, but no email with this token is in Dataverse, or none that you may see.",
    },
    sources: [adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically")],
    check(evidence) {
        const { step, evidence: proof, createdOn, open } = proveStep(evidence, "token");
        if (open) return open;
        if (step.state === "unknown") return needsInformation("noSubject");
        if (step.state === "absent") return notApplicable("absent");
        return step.state === "match" ? pass("match", { data: { createdOn }, evidence: proof }) : fail("none");
    },
});
