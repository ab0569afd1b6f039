import { adminGuide, syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const unsuitedProfileSettings = defineAlertRule({
    id: "unsuited-profile-settings",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Email server profile does not fit the server",
    causes: ["server-profile-misconfigured"],
    meaning: "Protocol, account or encryption settings of the email server profile of {mailbox} do not fit the server.",
    remedy: [
        "Compare the profile with the supported configurations.",
        "Enter the user name of the profile as an address, not with a domain and backslash.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide(
            "supported-email-service-configurations-server-side-synchronization",
            "Supported email service configurations",
        ),
        syncArticle("test-connection-fails-email-server", "Test Connection fails in an email server profile"),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: [
        "profile-settings-refused",
        "unsupported-exchange-online-settings",
        "profile-username-format",
        "unsupported-email-service",
    ],
    fixes: ["profile-settings", "server-profile", "test-and-enable"],
});
