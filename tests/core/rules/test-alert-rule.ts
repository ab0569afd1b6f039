import type { Confidence } from "../../../src/core/model/finding";
import type { Rule } from "../../../src/core/rules/define-rule";
import { denied, healthy, hoursAgo, missing } from "./healthy";
import { testRule } from "./test-rule";

/** Switched off after errors, and not synchronized for longer than the alerts of these cases are old. */
const OFF = { enabledforincomingemail: false, incomingemailstatus: 2, lastsuccessfulsynccompletedon: hoursAgo(30) };
const NEVER_READ = { ...OFF, lastsuccessfulsynccompletedon: null };

/**
 * Tests a rule that finds its cause in alerts of the mailbox or its profile: found while the newest one is an error of today and nothing was read since,
 * clear without one, once the mailbox was read again, and for information or alerts of an earlier day.
 */
export function testAlertRule(rule: Rule, text: string, confidence: Confidence = "certain"): void {
    testRule(rule, {
        clear: [
            healthy(),
            healthy({ alerts: [{ text, createdon: hoursAgo(5) }] }),
            healthy({ alerts: [{ text, createdon: hoursAgo(1), level: 1 }], mailbox: OFF }),
            healthy({ alerts: [{ text, createdon: hoursAgo(25) }], mailbox: NEVER_READ }),
        ],
        found: [
            {
                when: healthy({
                    alerts: [
                        { text, createdon: hoursAgo(1) },
                        { text, createdon: hoursAgo(4) },
                    ],
                    mailbox: OFF,
                }),
                message: "mailbox",
                confidence,
                since: hoursAgo(4),
                data: { count: 2, lastOn: hoursAgo(1) },
                proof: ["text", "createdon"],
            },
            {
                when: healthy({
                    alerts: [{ text, createdon: hoursAgo(2), of: "profile" }],
                    mailbox: NEVER_READ,
                }),
                message: "profile",
                confidence,
            },
        ],
        unknown: [
            { when: denied("alerts"), unread: ["alertGroups"] },
            { when: missing("mailbox"), unread: ["mailbox"] },
        ],
    });
}
