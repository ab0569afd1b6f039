import { syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const unreachableServer = defineAlertRule({
    id: "unreachable-server",
    severity: "blocking",
    actor: "exchangeAdmin",
    title: "Mail server cannot be reached",
    causes: ["server-unreachable"],
    meaning: "The mail server of {mailbox} does not answer.",
    remedy: [
        "Check server location and ports in the email server profile.",
        "Check that the server is reachable from the internet and that a firewall lets the environment through.",
    ],
    sources: [
        syncArticle("email-cannot-be-received-mailbox", "Server location or incoming port is incorrect"),
        syncArticle("error-occurs-sending-email-for-mailbox", "ConnectFailure while sending email for a mailbox"),
        syncArticle("general-mailbox-access-error-occurred", "TimedOut while receiving email"),
    ],
    explains: [
        "failed-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "postponed-mailbox",
        "repeated-transient-errors",
    ],
    covers: ["server-host-not-found", "incoming-port-timeout", "outgoing-port-wrong", "connect-failure"],
    fixes: ["exchange-side", "profile-settings", "test-and-enable"],
});
