import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass } from "../define-check";
import { proveStep } from "../facts/correlation-cells";
import { bareSubject } from "../gather/subject-forms";

export const smartMatching = defineTraceCheck({
    id: "smart-matching",
    title: "Would smart matching link it?",
    needs: ["similar", "organization"],
    messages: {
        noSubject: "Give the subject to estimate this.",
        off: "Smart matching is switched off in this environment.",
        maybe: "Perhaps. An email of {createdOn} has the same subject and addresses. The platform compares hashes of its own, so this is an estimate.",
        none: "Most likely not. No tracked email of the last 90 days has this subject and enough of its addresses.",
        newSubject: "No tracked email of the last 90 days has this subject, and it does not look like a reply.",
    },
    sources: [
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide("settings-email-tracking", "Manage email tracking settings"),
    ],
    check(evidence) {
        const { step, evidence: proof, createdOn, open } = proveStep(evidence, "smartMatching");
        if (open) return open;
        const { subject } = evidence.email;
        switch (step.state) {
            case "off":
                return notApplicable("off");
            case "maybe":
                return pass("maybe", { data: { createdOn }, evidence: proof, confidence: "possible" });
            case "none":
                return bareSubject(subject) === subject.trim()
                    ? notApplicable("newSubject")
                    : fail("none", { confidence: "possible" });
            default:
                return needsInformation("noSubject");
        }
    },
});
