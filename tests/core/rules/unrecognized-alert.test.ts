import { unrecognizedAlert } from "../../../src/core/rules/connection/unrecognized-alert";
import { denied, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

const TEXT = "Zorblax happened for an unnamed reason.";
const REFUSED = "Email Server Error Code: InvalidSender";
const STALE = { lastsuccessfulsynccompletedon: hoursAgo(20) };

testRule(unrecognizedAlert, {
    clear: [
        healthy(),
        healthy({ alerts: [{ text: TEXT, createdon: hoursAgo(3) }] }),
        healthy({ alerts: [{ text: TEXT, createdon: hoursAgo(3), level: 2 }], mailbox: STALE }),
        // The rule on that cause tells of the listed item.
        healthy({
            alerts: [{ text: REFUSED, createdon: hoursAgo(3) }],
            items: [{ lastsyncerror: "InvalidSender" }],
            mailbox: STALE,
        }),
    ],
    found: [
        {
            when: healthy({ alerts: [{ text: TEXT, createdon: hoursAgo(3) }], mailbox: STALE }),
            message: "found",
            confidence: "possible",
            proof: ["text"],
        },
        {
            when: healthy({ alerts: [{ text: REFUSED, createdon: hoursAgo(3) }], mailbox: STALE }),
            message: "found",
            confidence: "possible",
            proof: ["text"],
        },
    ],
    unknown: [{ when: denied("alerts"), unread: ["alertGroups"] }],
});
