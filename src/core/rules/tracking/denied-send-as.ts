import { adminGuide, syncArticle } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const deniedSendAs = defineAlertRule({
    id: "denied-send-as",
    category: "tracking",
    stage: "ownerReady",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Sending as someone else is denied",
    causes: ["send-as-denied"],
    meaning:
        "An email could not be sent through {mailbox}, because its sender may not send as the chosen user or queue. Received email is not affected.",
    remedy: [
        "Give the sender the privilege to send email as another user, or have the other user allow it in the personal options.",
        "In Exchange, give the mailbox the permission Send As or Send on Behalf.",
    ],
    sources: [
        syncArticle("cannot-send-email-as-another-user", "You cannot send email as the selected user"),
        adminGuide("send-email-on-behalf", "Send email on behalf of another user"),
    ],
    covers: ["send-as-privilege-missing", "send-on-behalf-not-allowed-by-user", "exchange-send-as-denied"],
    fixes: ["user-account"],
});
