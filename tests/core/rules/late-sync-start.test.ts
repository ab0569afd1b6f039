import { lateSyncStart } from "../../../src/core/rules/inbox/late-sync-start";
import { daysAgo, denied, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

const QUIET = [9, 10, 11, 12, 15, 16, 17, 18];

testRule(lateSyncStart, {
    clear: [
        healthy(),
        healthy({ mailbox: { processemailreceivedafter: null } }),
        healthy({ mailbox: { processemailreceivedafter: daysAgo(9) }, trafficDaysAgo: QUIET }),
        healthy({ mailbox: { processemailreceivedafter: hoursAgo(-0.5) } }),
    ],
    found: [
        {
            when: healthy({ mailbox: { processemailreceivedafter: daysAgo(-3) } }),
            message: "future",
            data: { startOn: daysAgo(-3) },
            proof: ["processemailreceivedafter"],
        },
        {
            when: healthy({ profile: { processemailsreceivedafter: daysAgo(-1) } }),
            message: "future",
            proof: ["processemailsreceivedafter"],
        },
        {
            when: healthy({ items: [{ lastsyncerror: "IsvAborted", createdon: daysAgo(2) }] }),
            message: "afterFailures",
            severity: "advice",
            data: { firstOn: daysAgo(2) },
        },
        {
            when: healthy({ trafficDaysAgo: QUIET }),
            message: "afterSilence",
            severity: "degraded",
            confidence: "possible",
        },
    ],
    unknown: [
        { when: denied("profile"), unread: ["syncStart"] },
        { when: healthy({ mailbox: { processemailreceivedafter: undefined } }), unread: ["mailbox"] },
    ],
});
