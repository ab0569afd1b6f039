import { valueOf } from "../../facts/combine";
import { AlertLevel } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { isNearArrival } from "../facts/tracked";
import { arrivalOf } from "../traced-email";

export const raisedAlert = defineTraceCheck({
    id: "raised-alert",
    title: "Was an alert raised around that time?",
    needs: ["alertGroups"],
    messages: {
        noTime: "Give the time of arrival to compare it with the alerts.",
        near: "Alerts of the mailbox or its server profile within two days after the email arrived: {count}. An alert does not name the email, so it may be about another one.",
        none: "No warning or error was raised within two days after the email arrived.",
    },
    sources: [adminGuide("error-logging-server-side-synchronization", "Error logging for server-side synchronization")],
    check(evidence) {
        if (arrivalOf(evidence.email) === "") return needsInformation("noTime");
        const open = unanswered(evidence.facts.alertGroups);
        if (open) return open;
        const rows = (valueOf(evidence.facts.alertGroups) ?? [])
            .flatMap(({ rows: alerts }) => alerts)
            .filter(({ values }) => (values.level ?? 0) >= AlertLevel.Warning)
            .filter(({ values }) => isNearArrival(evidence, values.createdon));
        if (rows.length === 0) return pass("none");
        return fail("near", {
            data: { count: rows.length },
            evidence: rows.slice(0, 5).flatMap((row) => [cell(row, "text"), cell(row, "createdon")]),
            confidence: "possible",
        });
    },
});
