import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable } from "../define-check";
import { walk } from "../facts/decide";
import { wasReadAfterArrival } from "../facts/tracked";
import type { TraceEvidence } from "../trace-evidence";
import { arrivalOf } from "../traced-email";
import { alreadyTracked } from "./already-tracked";
import { customCode } from "./custom-code";
import { loggedFailure } from "./logged-failure";
import { mailboxFitness } from "./mailbox-fitness";
import { ownerReadiness } from "./owner-readiness";
import { sentItem } from "./sent-item";
import { syncStart } from "./sync-start";

const EARLIER = [alreadyTracked, loggedFailure, mailboxFitness, ownerReadiness, sentItem, customCode, syncStart];

/** True when the platform or this trace says that the email would be taken; undefined when neither can tell. */
function wouldBeAccepted(evidence: TraceEvidence): boolean | undefined {
    const answer = valueOf(evidence.reads.platform)?.fresh;
    const { decision } = walk(evidence);
    if (decision.outcome === "accepted" || answer?.accepted === true) return true;
    return decision.outcome === "refused" || answer?.accepted === false ? false : undefined;
}

export const inboxFolder = defineTraceCheck({
    id: "inbox-folder",
    title: "Was it in the root Inbox when the mailbox was read?",
    needs: ["mailbox", "syncStart", "items", "platform"],
    messages: {
        settled: "Another check answers the question already.",
        noTime: "Give the time of arrival.",
        notRead: "The mailbox has not been read since the email arrived.",
        cannotTell:
            "Dataverse does not know in which folder an email lies. It can only be concluded once the other checks are answered.",
        outside:
            "Most likely not. Nothing refuses this email and the mailbox was read after it arrived, so it was probably in another folder then: moved by a rule, by hand, or to Junk Email or Other.",
    },
    sources: [
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
    ],
    check(evidence) {
        const outcomes = new Map(EARLIER.map((check) => [check.id, check.run(evidence)]));
        const of = (id: string): string => outcomes.get(id)?.outcome ?? "";
        const accepted = wouldBeAccepted(evidence);
        // The start date that moved on by itself is no reason of its own: it only says that newer email was read.
        const start = outcomes.get("sync-start");
        const startDecides = start?.outcome === "fail" && start.message.key !== "check.sync-start.passed";
        const stopped = ["logged-failure", "mailbox-fitness", "owner-readiness", "sent-item", "custom-code"];
        if (of("already-tracked") === "pass" || accepted === false || startDecides) return notApplicable("settled");
        if (stopped.some((id) => of(id) === "fail")) return notApplicable("settled");
        if (arrivalOf(evidence.email) === "") return needsInformation("noTime");
        const read = wasReadAfterArrival(evidence);
        if (read === false) return notApplicable("notRead");
        const failuresSeen = of("logged-failure") === "pass";
        if (accepted === undefined || read === undefined || of("already-tracked") !== "fail" || !failuresSeen) {
            return needsInformation("cannotTell");
        }
        const mailbox = valueOf(evidence.facts.mailbox);
        const proof = mailbox === undefined ? [] : [cell(mailbox, "lastsuccessfulsynccompletedon")];
        return fail("outside", { evidence: proof, confidence: "likely" });
    },
});
