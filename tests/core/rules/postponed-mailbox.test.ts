import { postponedMailbox } from "../../../src/core/rules/mailbox/postponed-mailbox";
import { healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

testRule(postponedMailbox, {
    clear: [
        healthy(),
        healthy({ mailbox: { postponemailboxprocessinguntil: hoursAgo(1) } }),
        healthy({ mailbox: { receivingpostponeduntil: hoursAgo(-0.4) } }),
    ],
    found: [
        {
            when: healthy({ mailbox: { postponemailboxprocessinguntil: hoursAgo(-5) } }),
            message: "found",
            data: { untilOn: hoursAgo(-5) },
        },
        {
            when: healthy({ mailbox: { receivingpostponeduntil: hoursAgo(-1) } }),
            message: "found",
            severity: "degraded",
        },
    ],
    unknown: [{ when: healthy({ mailbox: { receivingpostponeduntil: undefined } }), unread: ["mailbox"] }],
});
