import { hoursBetween } from "../../facts/time";
import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { adminGuide, supportArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { loggedFailure as findFailure } from "../facts/logged-failure";
import { REASONS } from "../trace-evidence";
import { arrivalOf } from "../traced-email";

/** The platform gives an email up after this many attempts. */
const UNDELIVERABLE_ATTEMPTS = 5;

export const loggedFailure = defineTraceCheck({
    id: "logged-failure",
    title: "Is a failure of it logged?",
    needs: ["items", "itemVisibility", "failures"],
    messages: {
        nothingToCompare: "Give the Message-ID or the subject to compare it with the logged failures.",
        refused: "Yes. On {failedOn} the platform decided not to track it: {error}.",
        failed: "Yes. On {failedOn} the platform tried to create it and failed: {error}. Tries so far: {retries}.",
        givenUp:
            "Yes. On {failedOn} the platform tried to create it for the last time and failed: {error}. After {retries} tries it is given up and carries the category Tracked to Dynamics 365 (Undeliverable) in Outlook.",
        tooOld: "Failures are kept for {days} days, and this email is older. A failure of it would be gone by now.",
        notVisible:
            "None is visible, but not every failure of this mailbox can be seen: rows of others are hidden, subjects are hidden, or monitoring is off.",
        none: "No failure of this email is logged within the last {days} days, which is how long failures are kept.",
    },
    sources: [
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/troubleshoot-item-level-server-side-synchronization-issues",
            "Item level monitoring of server-side synchronization",
        ),
        adminGuide("monitor-email-processing-errors", "Monitor email processing errors"),
    ],
    check(evidence) {
        const { email, facts, reads, now } = evidence;
        if (email.messageId === "" && email.subject.trim() === "") return needsInformation("nothingToCompare");
        const found = findFailure(evidence);
        if (found !== undefined) {
            const { row, isProven } = found;
            const { lastsyncerror, lastsyncerroroccurredon, retries } = row.values;
            const error = lastsyncerror ?? "";
            const isRefused = REASONS.some((reason) => reason === error);
            return fail(isRefused ? "refused" : (retries ?? 0) >= UNDELIVERABLE_ATTEMPTS ? "givenUp" : "failed", {
                data: { error, failedOn: lastsyncerroroccurredon ?? "", retries: retries ?? 0 },
                evidence: [
                    cell(row, "lastsyncerror"),
                    cell(row, "lastsyncerrorcode"),
                    cell(row, "lastsyncerroroccurredon"),
                    cell(row, "retries"),
                    ...(isProven ? [] : [cell(row, "itemsubject")]),
                ],
                confidence: isProven ? "certain" : "likely",
            });
        }
        const open = unanswered(facts.items, facts.itemVisibility);
        if (open) return open;
        const visibility = valueOf(facts.itemVisibility);
        const days = visibility?.retentionDays ?? 0;
        const age = hoursBetween(arrivalOf(email), now);
        if (age !== undefined && age > days * 24) return needsInformation("tooOld", { data: { days } });
        const byIdOnly = email.messageId !== "" && valueOf(reads.failures) !== undefined;
        const comparable = email.messageId !== "" || visibility?.subjectsHidden === false;
        const all = visibility?.emptyMeansNone === true || (byIdOnly && visibility?.scope === "all");
        const monitored = visibility?.monitoring === "on" || visibility?.monitoring === "default";
        if (!all || !comparable || !monitored) return needsInformation("notVisible");
        return pass("none", { data: { days } });
    },
});
