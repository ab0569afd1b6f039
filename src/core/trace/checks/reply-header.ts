import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, needsInformation } from "../define-check";
import { judgeHeader, proveStep } from "../facts/correlation-cells";

export const replyHeader = defineTraceCheck({
    id: "reply-header",
    title: "Do its headers name a tracked email?",
    needs: ["replies", "organization"],
    messages: {
        notGiven: "The headers In-Reply-To and References are not known. Paste the internet headers to check them.",
        absent: "The email has no In-Reply-To or References header, so it is no reply.",
        off: "The environment does not look at these headers.",
        match: "Yes. It answers an email that was created on {createdOn}.",
        maybe: "It answers an email that was created on {createdOn}. Whether the environment looks at these headers could not be read.",
        references:
            "Perhaps. References name an email that was created on {createdOn}, but In-Reply-To does not. Only In-Reply-To is documented to count.",
        none: "No. The email that it answers is not in Dataverse, or is not visible to you.",
    },
    sources: [adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically")],
    check(evidence) {
        const { inReplyTo, references } = evidence.email;
        const proof = proveStep(evidence, "inReplyTo");
        if (proof.step.isByReferences === true) {
            return needsInformation("references", { data: { createdOn: proof.createdOn }, evidence: proof.evidence });
        }
        return judgeHeader(proof, inReplyTo !== "" || references.length > 0);
    },
});
