import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, notApplicable } from "../define-check";
import { judgeHeader, proveStep } from "../facts/correlation-cells";

/** Base64 length of the 22 bytes of a new conversation; every answer adds five bytes. */
const STARTS_CONVERSATION = 32;

export const conversationIndex = defineTraceCheck({
    id: "conversation-index",
    title: "Does it belong to a tracked conversation?",
    needs: ["conversation", "organization"],
    messages: {
        notGiven: "The header Thread-Index is not known. Paste the internet headers to check it.",
        absent: "The email has no Thread-Index header.",
        starts: "It starts a conversation of its own.",
        off: "The environment does not look at this header.",
        match: "Yes. An email of the same conversation was created on {createdOn}.",
        maybe: "An email of the same conversation was created on {createdOn}. Whether the environment looks at this header could not be read.",
        none: "No. No email of this conversation is in Dataverse, or none that you may see.",
    },
    sources: [adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically")],
    check(evidence) {
        const proof = proveStep(evidence, "conversationIndex");
        const starts = evidence.email.conversationIndex.length <= STARTS_CONVERSATION;
        if (starts && proof.step.state === "none") return notApplicable("starts");
        return judgeHeader(proof, !starts);
    },
});
