import { scheduledMailboxTest } from "../../../src/core/rules/mailbox/scheduled-mailbox-test";
import { healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

testRule(scheduledMailboxTest, {
    clear: [healthy()],
    found: [
        {
            when: healthy({
                mailbox: { testemailconfigurationscheduled: true, testandenablelastattemptedon: hoursAgo(0.1) },
            }),
            message: "running",
            severity: "degraded",
        },
        {
            when: healthy({
                mailbox: { testemailconfigurationscheduled: true, testandenablelastattemptedon: hoursAgo(3) },
            }),
            message: "stuck",
            confidence: "likely",
        },
        {
            when: healthy({
                mailbox: { testemailconfigurationscheduled: true, postponetestemailconfigurationuntil: hoursAgo(-2) },
            }),
            message: "postponed",
            data: { untilOn: hoursAgo(-2) },
        },
    ],
    unknown: [{ when: healthy({ mailbox: { testemailconfigurationscheduled: undefined } }), unread: ["mailbox"] }],
});
