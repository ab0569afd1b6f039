import { adminGuide, syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const refusedSignIn = defineAlertRule({
    id: "refused-sign-in",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Mail server refuses the sign-in",
    causes: ["authentication-failed"],
    meaning: "The mail server refuses the sign-in for {mailbox}.",
    remedy: [
        "Compare the address of the mailbox with the primary address and the user principal name in Exchange.",
        "Check that the profile type fits where the mailbox lives, and that its credentials are current and of a kind the server accepts.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("exception-when-using-server-side-sync", "401 Unauthorized with server-side synchronization"),
        syncArticle("error-code-8005e272", "Error code 8005E272 when you test and enable a mailbox"),
        syncArticle("mailbox-fails-tested-enabled", "Server-side synchronization with Gmail"),
        syncArticle(
            "outgoingemailauthenticationerror-shows-in-mailbox-alert",
            "OutgoingEmailAuthenticationError in a mailbox alert",
        ),
        adminGuide("connect-gmail-oauth2", "Connect Gmail accounts with OAuth 2.0"),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: [
        "http-401",
        "recreated-user-cached",
        "onprem-authentication-off",
        "profile-credentials-wrong",
        "gmail-authentication",
        "gmail-oauth-setup",
        "graph-unauthorized-8005e272",
    ],
    fixes: ["profile-settings", "exchange-side", "test-and-enable"],
});
