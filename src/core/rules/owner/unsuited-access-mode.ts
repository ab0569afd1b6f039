import { cell } from "../../model/row";
import { AccessMode } from "../../model/generated/option-sets";
import { supportArticle, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";
import { userName, usersOf } from "../support/owner";

export const unsuitedAccessMode = defineRule({
    id: "unsuited-access-mode",
    category: "owner",
    stage: "ownerReady",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Access mode is not Read-Write",
    messages: {
        found: "The access mode of {user} is not Read-Write, so the platform refuses to test or synchronize {mailbox}.",
        nonInteractive:
            "{user} is a non-interactive user. Email of {mailbox} can still be processed; keep this in mind when a test fails.",
        columnUnread: "The access mode of {user} could not be read.",
    },
    remedy: ["Set the access mode of the user to Read-Write.", "Test and enable the mailbox."],
    sources: [
        syncArticle("error-code-8005e276", "Error code 8005E276 when you test and enable a mailbox"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/error-when-accessing-crm-app-outlook",
            "Only administrative access in App for Outlook",
        ),
        supportArticle(
            "power-platform/dataverse/email-m365-integration/server-side-synchronization/error-code-800046",
            "Error code 800046",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "missing-owner-privilege",
        "stale-sync",
        "switched-off-mailbox",
        "missing-exchange-license",
    ],
    covers: ["access-mode-administrative"],
    fixes: ["user-account", "test-and-enable"],
    needs: ["mailbox", "owner"],
    uses: ["regarding"],
    check({ mailbox, owner }, { optional }) {
        const users = usersOf(owner, optional.regarding);
        if (users.length === 0) return notApplicable;
        const hidden = users.find((user) => user.values.accessmode === undefined);
        if (hidden !== undefined) return unknown("columnUnread", { user: userName(hidden) });
        const unsuited = users.find(
            (user) => (user.values.accessmode ?? AccessMode.ReadWrite) !== AccessMode.ReadWrite,
        );
        if (unsuited === undefined) return clear;
        const service = unsuited.values.accessmode === AccessMode.NonInteractive;
        return found(service ? "nonInteractive" : "found", {
            confidence: service ? "possible" : "certain",
            ...(service ? { severity: "advice" } : {}),
            data: { mailbox: nameOf(mailbox), user: userName(unsuited) },
            evidence: [cell(unsuited, "accessmode")],
        });
    },
});
