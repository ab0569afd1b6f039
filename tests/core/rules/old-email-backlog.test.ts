import { oldEmailBacklog } from "../../../src/core/rules/inbox/old-email-backlog";
import { daysAgo, denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(oldEmailBacklog, {
    clear: [
        healthy(),
        healthy({ mailbox: { processemailreceivedafter: daysAgo(30), itemsprocessedforlastsync: 49 } }),
        healthy({ mailbox: { processemailreceivedafter: daysAgo(2), itemsprocessedforlastsync: 400 } }),
        healthy({ mailbox: { processemailreceivedafter: null, itemsprocessedforlastsync: 400 } }),
        healthy({
            mailbox: { processemailreceivedafter: daysAgo(30), itemsprocessedforlastsync: 400 },
            profile: { processemailsreceivedafter: daysAgo(1) },
        }),
    ],
    found: [
        {
            when: healthy({ mailbox: { processemailreceivedafter: daysAgo(30), itemsprocessedforlastsync: 50 } }),
            message: "found",
            confidence: "possible",
            severity: "advice",
            data: { count: 50, startOn: daysAgo(30) },
            proof: ["processemailreceivedafter", "itemsprocessedforlastsync"],
        },
    ],
    unknown: [
        { when: denied("mailbox"), unread: ["mailbox", "syncStart"] },
        { when: healthy({ mailbox: { itemsprocessedforlastsync: undefined } }), unread: ["mailbox"] },
    ],
});
