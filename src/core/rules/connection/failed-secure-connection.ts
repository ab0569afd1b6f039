import { adminGuide, syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const failedSecureConnection = defineAlertRule({
    id: "failed-secure-connection",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Secure connection to the mail server fails",
    causes: ["secure-connection-failed"],
    meaning: "No secure connection to the mail server of {mailbox} can be made.",
    remedy: [
        "Check that the server offers a current TLS version and a valid certificate from a public authority.",
        "Check the SSL settings and ports of the email server profile.",
    ],
    sources: [
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
        adminGuide("connect-exchange-server-on-premises", "Connect to Exchange Server (on-premises)"),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["secure-connection-failed"],
    fixes: ["exchange-side", "profile-settings", "test-and-enable"],
});
