import { unsentEmail } from "../../../src/core/rules/tracking/unsent-email";
import { denied, healthy, missing, NOW } from "./healthy";
import { testRule } from "./test-rule";

const TODAY = NOW.slice(0, 10);

testRule(unsentEmail, {
    clear: [
        healthy(),
        healthy({ outgoing: { waiting: 4, waitingSince: TODAY } }),
        healthy({ mailbox: { outgoingemailstatus: 0 } }),
    ],
    found: [
        {
            when: healthy({ outgoing: { waiting: 4, waitingSince: TODAY }, mailbox: { outgoingemailstatus: 0 } }),
            message: "off",
            confidence: "likely",
            severity: "degraded",
            data: { count: 4, firstOn: `${TODAY}T00:00:00Z` },
            proof: ["outgoingemailstatus"],
        },
        {
            when: healthy({
                outgoing: { waiting: 1, waitingSince: TODAY },
                mailbox: { enabledforoutgoingemail: false },
            }),
            message: "off",
            confidence: "likely",
        },
        {
            when: healthy({ outgoing: { waiting: 900, waitingSince: "2026-11-23" } }),
            message: "waiting",
            confidence: "likely",
            data: { count: 900 },
        },
        {
            when: healthy({ outgoing: { failed: 2, failedOn: "2026-11-20" } }),
            message: "failed",
            severity: "advice",
            data: { count: 2, lastOn: "2026-11-20T00:00:00Z" },
        },
    ],
    unknown: [
        { when: denied("outgoing"), unread: ["outgoing"] },
        { when: missing("outgoing"), unread: ["outgoing"] },
    ],
});
