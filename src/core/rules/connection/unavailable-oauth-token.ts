import { adminGuide } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const unavailableOauthToken = defineAlertRule({
    id: "unavailable-oauth-token",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "No token for Exchange",
    causes: ["oauth-token-failed"],
    meaning: "The platform gets no token to open the Exchange mailbox of {mailbox}.",
    remedy: [
        "Check tenant, application and certificate or secret in the email server profile.",
        "Check that the tenant of the profile is the tenant of the mailbox.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide("connect-exchange-online-server-profile-oauth", "Exchange Online cross-tenant authentication"),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["s2s-token-or-tenant"],
    fixes: ["exchange-side", "profile-settings", "test-and-enable"],
});
