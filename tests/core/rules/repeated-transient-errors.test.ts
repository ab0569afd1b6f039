import { repeatedTransientErrors } from "../../../src/core/rules/connection/repeated-transient-errors";
import { denied, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

const STALE = { lastsuccessfulsynccompletedon: hoursAgo(20) };

function alerts(count: number) {
    return Array.from({ length: count }, (_, index) => ({
        text: "Email Server Error Code: Exchange server returned ErrorMailboxStoreUnavailable exception.",
        level: 2,
        createdon: hoursAgo(1 + index),
    }));
}

testRule(repeatedTransientErrors, {
    clear: [healthy(), healthy({ alerts: alerts(8), mailbox: { lastsuccessfulsynccompletedon: hoursAgo(0.1) } })],
    found: [
        {
            when: healthy({ alerts: alerts(2), mailbox: STALE }),
            message: "few",
            severity: "advice",
            data: { count: 2 },
        },
        { when: healthy({ alerts: alerts(6), mailbox: STALE }), message: "many", data: { count: 6 } },
        {
            when: healthy({ mailbox: { transientfailurecount: 7 } }),
            message: "counted",
            proof: ["transientfailurecount"],
        },
    ],
    unknown: [{ when: denied("alerts"), unread: ["alertGroups"] }],
});
