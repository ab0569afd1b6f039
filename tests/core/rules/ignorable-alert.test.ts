import { ignorableAlert } from "../../../src/core/rules/monitoring/ignorable-alert";
import { denied, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

const NOTICE = "Exchange server returned 203 error.";

testRule(ignorableAlert, {
    clear: [
        healthy(),
        healthy({ alerts: [{ text: NOTICE, level: 1, createdon: hoursAgo(0) }] }),
        healthy({ alerts: [{ text: NOTICE, level: 2, createdon: hoursAgo(4) }] }),
    ],
    found: [
        {
            when: healthy({ alerts: [{ text: NOTICE, level: 2, createdon: hoursAgo(0) }] }),
            message: "mailbox",
            confidence: "likely",
            severity: "advice",
            proof: ["text"],
        },
        {
            when: healthy({ alerts: [{ text: NOTICE, level: 2, createdon: hoursAgo(0), of: "profile" }] }),
            message: "profile",
            confidence: "likely",
        },
    ],
    unknown: [{ when: denied("alerts"), unread: ["alertGroups"] }],
});
