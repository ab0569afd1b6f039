import { staleSync } from "../../../src/core/rules/mailbox/stale-sync";
import { daysAgo, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

testRule(staleSync, {
    clear: [
        healthy(),
        healthy({ mailbox: { lastsuccessfulsynccompletedon: null, testmailboxaccesscompletedon: hoursAgo(1) } }),
    ],
    found: [
        {
            when: healthy({ mailbox: { lastsuccessfulsynccompletedon: daysAgo(6) } }),
            message: "stale",
            confidence: "likely",
            since: daysAgo(6),
        },
        {
            when: healthy({ mailbox: { lastsuccessfulsynccompletedon: hoursAgo(5) } }),
            message: "stale",
            confidence: "possible",
            severity: "degraded",
        },
        { when: healthy({ mailbox: { lastsuccessfulsynccompletedon: null } }), message: "never", confidence: "likely" },
    ],
    unknown: [
        {
            when: healthy({ mailbox: { lastsuccessfulsynccompletedon: null, testmailboxaccesscompletedon: null } }),
            message: "undated",
        },
        { when: healthy({ mailbox: { lastsuccessfulsynccompletedon: undefined } }), unread: ["mailbox"] },
    ],
    notApplicable: [
        healthy({ mailbox: { enabledforincomingemail: false, lastsuccessfulsynccompletedon: daysAgo(6) } }),
    ],
});
