import { adminGuide } from "../articles";
import { defineAlertRule } from "../support/alert-rule";

export const throttledConnection = defineAlertRule({
    id: "throttled-connection",
    severity: "degraded",
    actor: "exchangeAdmin",
    title: "Mail server or platform asks to slow down",
    causes: ["throttled"],
    meaning: "Requests for {mailbox} are held back because there are too many of them.",
    remedy: [
        "Check the throttling policy of the mailbox in Exchange.",
        "Check the number of concurrent connections in the email server profile.",
        "Otherwise wait; the platform tries again by itself.",
    ],
    sources: [
        adminGuide("connect-exchange-server-on-premises", "Connect to Exchange Server (on-premises)"),
        adminGuide("best-practices-server-side-synchronization", "Best practices for server-side synchronization"),
    ],
    explains: ["postponed-mailbox"],
    covers: ["max-concurrent-connections"],
    fixes: ["exchange-side"],
});
