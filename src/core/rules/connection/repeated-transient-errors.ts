import { alertCells, currentAlerts } from "../support/hits";
import { nameOf } from "../support/mailbox-kind";
import { cell } from "../../model/row";
import { earliest } from "../../facts/time";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";

/** The platform tries ten times, five minutes apart, and then switches the mailbox off. */
const SERIOUS_COUNT = 5;

export const repeatedTransientErrors = defineRule({
    id: "repeated-transient-errors",
    category: "connection",
    stage: "profileAndConnection",
    severity: "degraded",
    actor: "exchangeAdmin",
    title: "Temporary errors repeat",
    messages: {
        few: "Temporary errors occurred for {mailbox} since its last successful synchronization: {count}, the newest on {lastOn}. The next cycles normally repair this.",
        many: "Temporary errors repeat for {mailbox}: {count} in a row, the newest on {lastOn}. After ten the platform switches the mailbox off.",
        counted:
            "The platform counts {count} temporary errors in a row for {mailbox}. After ten it switches the mailbox off.",
    },
    remedy: [
        "Wait for the next two or three cycles, about 15 minutes each.",
        "When the errors go on, check the health of Exchange and of the environment, then ask Microsoft support with the alert's details.",
    ],
    sources: [
        adminGuide("error-logging-server-side-synchronization", "Error logging for server-side synchronization"),
        syncArticle(
            "an-error-occurred-while-synchronizing-item",
            "An error occurs when receiving or synchronizing an email",
        ),
        syncArticle(
            "general-mailbox-access-error-occurred-while-receiving-email-through-mailbox-error",
            "General mailbox access error (ErrorMailboxStoreUnavailable)",
        ),
    ],
    explains: ["postponed-mailbox", "stale-sync"],
    covers: ["repeated-transient-errors", "transient-service-error", "mailbox-store-unavailable"],
    fixes: ["exchange-side"],
    needs: ["mailbox", "alertGroups"],
    check({ mailbox, alertGroups }, { now }) {
        const groups = currentAlerts(alertGroups, ["transient-error"], mailbox, now);
        const [newest] = groups;
        const counter = mailbox.values.transientfailurecount ?? 0;
        if (newest === undefined) {
            if (counter < SERIOUS_COUNT) return clear;
            return found("counted", {
                confidence: "certain",
                data: { mailbox: nameOf(mailbox), count: counter },
                evidence: [cell(mailbox, "transientfailurecount")],
            });
        }
        const count = Math.max(
            groups.reduce((sum, group) => sum + group.count, 0),
            counter,
        );
        const many = count >= SERIOUS_COUNT;
        return found(many ? "many" : "few", {
            confidence: newest.classification.confidence,
            ...(many ? {} : { severity: "advice" }),
            data: { mailbox: nameOf(mailbox), count, lastOn: newest.last },
            evidence: [...alertCells(newest), cell(mailbox, "transientfailurecount")],
            since: earliest(groups.map(({ first }) => first)) ?? newest.first,
        });
    },
});
