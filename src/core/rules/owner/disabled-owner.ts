import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { supportArticle, syncArticle } from "../articles";
import { clear, defineRule, found, unknown } from "../define-rule";
import { alertCells, currentAlerts } from "../support/hits";
import { nameOf } from "../support/mailbox-kind";
import { userName, usersOf } from "../support/owner";

export const disabledOwner = defineRule({
    id: "disabled-owner",
    category: "owner",
    stage: "ownerReady",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "User of the mailbox is disabled",
    messages: {
        found: "{user} is disabled, so {mailbox} is not synchronized and no email can belong to this user.",
        reported:
            "The alerts of {mailbox} say that its account is disabled, although the user is enabled in this environment. The Microsoft 365 account is the likely one.",
        columnUnread: "It could not be read whether {user} is disabled.",
    },
    remedy: [
        "Enable the user in Microsoft 365 and give it access to the environment, or assign the mailbox's queue to another owner.",
        "Activate the mailbox, then test and enable it.",
    ],
    sources: [
        syncArticle("email-message-cannot-be-sent", "MailboxDisabled error when you test and enable a mailbox"),
        syncArticle("error-code-8005e273", "Error code 8005E273 when you test and enable a mailbox"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/error-when-using-365-app-outlook",
            "Profile is disabled or not assigned to a business unit",
        ),
        syncArticle("error-when-signing-dynamics-365", "Errors when signing in to Dynamics 365"),
    ],
    explains: [
        "failed-mailbox-test",
        "inactive-mailbox",
        "missing-owner-privilege",
        "owner-without-role",
        "stale-sync",
        "switched-off-mailbox",
        "unlicensed-owner",
        "untested-mailbox",
    ],
    covers: ["owner-user-disabled", "graph-user-disabled-8005e273", "user-not-in-environment-group"],
    fixes: ["user-account", "mailbox-state", "test-and-enable"],
    needs: ["mailbox", "owner", "alertGroups"],
    uses: ["regarding"],
    check({ mailbox, owner, alertGroups }, { now, optional }) {
        const users = usersOf(owner, optional.regarding);
        const disabled = users.find((user) => user.values.isdisabled === true);
        if (disabled !== undefined) {
            return found("found", {
                confidence: "certain",
                data: { mailbox: nameOf(mailbox), user: userName(disabled) },
                evidence: [cell(disabled, "isdisabled")],
            });
        }
        const [alert] = currentAlerts(alertGroups, ["user-disabled"], mailbox, now);
        if (alert !== undefined) {
            return found("reported", {
                confidence: alert.classification.confidence === "certain" ? "likely" : "possible",
                actor: "exchangeAdmin",
                data: { mailbox: nameOf(mailbox) },
                evidence: alertCells(alert),
                since: alert.first,
            });
        }
        const hidden = users.find((user) => user.values.isdisabled === undefined);
        if (hidden !== undefined) return unknown("columnUnread", { user: userName(hidden) });
        const expected = mailbox.targets["regardingobjectid"] === "systemuser";
        const known = !expected || valueOf(optional.regarding) !== undefined;
        return known ? clear : unknown("columnUnread", { user: nameOf(mailbox) });
    },
});
