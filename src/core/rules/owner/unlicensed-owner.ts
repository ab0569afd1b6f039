import { valueOf } from "../../facts/combine";
import { AccessMode } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { alertCells, currentAlerts, itemCells, itemsWith, recentAlerts } from "../support/hits";
import { isInService, kindOf, nameOf } from "../support/mailbox-kind";
import { ownerName, userName, usersOf } from "../support/owner";

/** Accounts of services work without a licence of their own. */
const WITHOUT_LICENSE: readonly unknown[] = [
    AccessMode.NonInteractive,
    AccessMode.SupportUser,
    AccessMode.DelegatedAdmin,
];

export const unlicensedOwner = defineRule({
    id: "unlicensed-owner",
    category: "owner",
    stage: "ownerReady",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Owner has no licence",
    messages: {
        found: "{user} has no licence for Dynamics 365 or Power Apps. Email of {mailbox} is not processed for a user without licence.",
        queueOwner:
            "{user}, who owns the queue mailbox {mailbox}, has no licence. Queue email is normally still processed; keep this in mind when messages name a missing licence.",
        reported:
            "Messages of the platform name a missing licence: {count}, the newest on {lastOn}. The owner {user} is licensed, so another user with the same address or another recipient is the likely one.",
        columnUnread: "It could not be read whether {user} has a licence.",
    },
    remedy: [
        "Assign a Dynamics 365 or Power Apps licence in the Microsoft 365 admin center and wait until the user shows as licensed.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("exception-appears-server-side-sync", "UnknownIncomingEmailIntegrationError in mailbox alerts"),
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "missing-owner-privilege",
        "stale-sync",
        "switched-off-mailbox",
        "undeliverable-email",
    ],
    covers: ["owner-not-licensed"],
    fixes: ["user-licence", "test-and-enable"],
    needs: ["mailbox", "owner"],
    uses: ["regarding", "alertGroups", "itemGroups"],
    check({ mailbox, owner }, { now, optional }) {
        const alerts = valueOf(optional.alertGroups) ?? [];
        const reported = [
            ...recentAlerts(alerts, ["owner-missing-license"], now),
            ...currentAlerts(alerts, ["owner-missing-license"], mailbox, now),
        ];
        const [alert] = reported;
        const [item] = itemsWith(valueOf(optional.itemGroups) ?? [], ["owner-missing-license"]);
        const users = usersOf(owner, optional.regarding).filter(
            (user) => !WITHOUT_LICENSE.includes(user.values.accessmode) && !user.values.applicationid,
        );
        const proof = [...(alert ? alertCells(alert) : []), ...(item ? itemCells(item) : [])];
        const unlicensed = users.find((user) => user.values.islicensed === false);
        if (unlicensed !== undefined) {
            const confirmed = proof.length > 0;
            const forUser = kindOf(mailbox) === "user" || confirmed;
            return found(forUser ? "found" : "queueOwner", {
                confidence: confirmed ? "certain" : forUser ? "likely" : "possible",
                ...(forUser ? {} : { severity: "advice" }),
                data: { mailbox: nameOf(mailbox), user: userName(unlicensed) },
                evidence: [cell(unlicensed, "islicensed"), ...proof],
            });
        }
        const newest = alert ?? item;
        const [first, ...rest] = proof;
        if (newest !== undefined && first !== undefined) {
            return found("reported", {
                confidence: "likely",
                ...(isInService(mailbox) ? { severity: "degraded" } : {}),
                data: { user: ownerName(owner), count: newest.count, lastOn: newest.last },
                evidence: [first, ...rest],
                since: newest.first,
            });
        }
        const hidden = users.find((user) => user.values.islicensed === undefined);
        if (hidden !== undefined) return unknown("columnUnread", { user: userName(hidden) });
        return users.length === 0 ? notApplicable : clear;
    },
});
