import { failedMailboxTest } from "../../../src/core/rules/mailbox/failed-mailbox-test";
import { denied, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

testRule(failedMailboxTest, {
    clear: [healthy()],
    found: [
        {
            when: healthy({ mailbox: { incomingemailstatus: 2, testandenablelastattemptedon: hoursAgo(5) } }),
            message: "dated",
            confidence: "likely",
            since: hoursAgo(5),
        },
        {
            when: healthy({ mailbox: { incomingemailstatus: 2, testmailboxaccesscompletedon: null } }),
            message: "found",
            confidence: "likely",
        },
    ],
    unknown: [{ when: denied("mailbox"), unread: ["mailbox"] }],
    notApplicable: [healthy({ mailbox: { incomingemailstatus: 2, incomingemaildeliverymethod: 0 } })],
});
