import { adminGuide } from "../../rules/articles";
import { defineTraceCheck } from "../define-check";
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
        none: "No. The email that it answers is not in Dataverse, or is not visible to you.",
    },
    sources: [adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically")],
    check(evidence) {
        const { inReplyTo, references } = evidence.email;
        return judgeHeader(proveStep(evidence, "inReplyTo"), inReplyTo !== "" || references.length > 0);
    },
});
