import { unsavedSentCopy } from "../../../src/core/rules/tracking/unsaved-sent-copy";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(unsavedSentCopy, {
    clear: [healthy(), healthy({ settings: { SSSSaveOutgoingEmailToExchangeSentFolder: "true" } })],
    found: [
        {
            when: healthy({ settings: { SSSSaveOutgoingEmailToExchangeSentFolder: "false" } }),
            message: "found",
            proof: ["orgdborgsettings/SSSSaveOutgoingEmailToExchangeSentFolder"],
        },
    ],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
});
