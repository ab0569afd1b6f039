import type { Facts } from "../../../src/core/facts/facts";
import { gmailWithoutRecentMode } from "../../../src/core/rules/profile/gmail-without-recent-mode";
import { denied, healthy, type Overrides } from "./healthy";
import { testRule } from "./test-rule";

const gmail = (overrides: Overrides): Facts => healthy({ ...overrides, profile: { servertype: 1 } });

testRule(gmailWithoutRecentMode, {
    clear: [
        gmail({ mailbox: { emailaddress: "recent:anna.berg@gmail.com" } }),
        gmail({ mailbox: { emailaddress: "anna.berg@gmail.com", username: "recent:anna.berg@gmail.com" } }),
    ],
    found: [
        {
            when: gmail({ mailbox: { emailaddress: "anna.berg@gmail.com" } }),
            message: "found",
            confidence: "possible",
            severity: "advice",
            proof: ["emailaddress", "servertype"],
        },
        {
            when: gmail({ mailbox: { emailaddress: "anna.berg@gmail.com" }, trafficDaysAgo: [] }),
            message: "silent",
            confidence: "possible",
            severity: "degraded",
        },
    ],
    unknown: [{ when: denied("profile"), unread: ["profile"] }],
    notApplicable: [healthy(), gmail({}), healthy({ mailbox: { emailaddress: "anna.berg@gmail.com" } })],
});
