import { disabledCorrelation } from "../../../src/core/rules/filtering/disabled-correlation";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(disabledCorrelation, {
    clear: [healthy()],
    found: [
        {
            when: healthy({ filteringMethod: 1, organization: { emailcorrelationenabled: false } }),
            message: "offForReplies",
            confidence: "likely",
            severity: "degraded",
        },
        { when: healthy({ organization: { emailcorrelationenabled: false } }), message: "off" },
        {
            when: healthy({ settings: { IgnoreConversationIndexAndInReplyToForCorrelation: "true" } }),
            message: "headersIgnored",
        },
        { when: healthy({ settings: { DoNotCorrelateForwardedEmailsAsReplies: "true" } }), message: "forwards" },
    ],
    unknown: [
        { when: denied("organization"), unread: ["organization"] },
        { when: healthy({ organization: { emailcorrelationenabled: undefined } }), unread: ["organization"] },
    ],
});
