import { cell, wasRead } from "../../model/row";
import { CredentialRetrieval } from "../../model/generated/option-sets";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const unusableMailboxCredentials = defineRule({
    id: "unusable-mailbox-credentials",
    category: "mailbox",
    stage: "profileAndConnection",
    severity: "blocking",
    actor: "user",
    title: "Mailbox credentials may not be used",
    messages: {
        notAllowed:
            "The profile {profile} signs in with the credentials of each mailbox, but {mailbox} does not allow their use.",
        empty: "The profile {profile} signs in with the credentials of each mailbox, but {mailbox} holds no user name.",
    },
    remedy: [
        "On the mailbox, allow the use of credentials for email processing and enter user name and password; only the owner can do this.",
        "Or change the profile so that it signs in by itself.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide("create-forward-mailboxes-edit-mailboxes", "Create forward mailboxes or edit mailboxes"),
        syncArticle("exception-when-using-server-side-sync", "401 Unauthorized with server-side synchronization"),
    ],
    explains: ["failed-mailbox-test", "refused-sign-in", "stale-sync", "switched-off-mailbox", "untested-mailbox"],
    covers: ["mailbox-credentials-not-allowed"],
    fixes: ["profile-settings", "test-and-enable"],
    needs: ["mailbox", "profile"],
    columns: { mailbox: ["allowemailconnectortousecredentials"], profile: ["incomingcredentialretrieval"] },
    check({ mailbox, profile }) {
        const usesMailboxCredentials =
            profile.values.incomingcredentialretrieval === CredentialRetrieval.CredentialsSpecifiedByAUserOrQueue;
        if (!usesMailboxCredentials) return notApplicable;
        const allowed = mailbox.values.allowemailconnectortousecredentials === true;
        const empty = wasRead(mailbox, "username") && !mailbox.values.username;
        if (allowed && !empty) return clear;
        return found(allowed ? "empty" : "notAllowed", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox), profile: profile.values.name ?? profile.id },
            evidence: [
                cell(profile, "incomingcredentialretrieval"),
                cell(mailbox, allowed ? "username" : "allowemailconnectortousecredentials"),
            ],
        });
    },
});
