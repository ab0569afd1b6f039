import { valueOf } from "../../facts/combine";
import { isLater } from "../../facts/time";
import { adminGuide, syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { arrivalOf } from "../traced-email";

export const syncStart = defineTraceCheck({
    id: "sync-start",
    title: "Was it received after the start date?",
    needs: ["syncStart"],
    messages: {
        noTime: "Give the time of arrival to compare it with the start date.",
        none: "There is no start date, so every email in the Inbox is read.",
        after: "Yes. The mailbox reads email received after {startOn}.",
        profile:
            "No. It was received on {receivedOn}, and the server profile lets its mailboxes read only email received after {startOn}. It was never looked at.",
        future: "No. The mailbox starts reading with email of {startOn}, which is still ahead, so nothing is read now.",
        passed: "Not any more. The start date moves on with every email that is read and stands at {startOn}; this one was received on {receivedOn}. It will not be looked at again, whatever else is corrected.",
    },
    sources: [
        adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email"),
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
    ],
    check({ email, facts, now }) {
        const receivedOn = arrivalOf(email);
        const start = valueOf(facts.syncStart);
        const proof = start === undefined ? [] : [start.mailboxDate, ...(start.profileDate ? [start.profileDate] : [])];
        if (start?.effective && isLater(start.effective, now)) {
            return fail("future", { data: { startOn: start.effective }, evidence: proof });
        }
        if (receivedOn === "") return needsInformation("noTime");
        if (start === undefined) return unanswered(facts.syncStart) ?? needsInformation("noTime");
        const { effective, profileDate } = start;
        if (effective === null) return pass("none", { evidence: proof });
        const data = { receivedOn, startOn: effective };
        if (!isLater(effective, receivedOn)) return pass("after", { data, evidence: proof });
        // The profile's date does not move by itself, so email before it was never looked at.
        const profileOn = profileDate?.value;
        return typeof profileOn === "string" && isLater(profileOn, receivedOn)
            ? fail("profile", { data: { receivedOn, startOn: profileOn }, evidence: proof })
            : fail("passed", { data, evidence: proof, confidence: "likely" });
    },
});
