import { guessedConversation } from "../../../src/core/rules/filtering/guessed-conversation";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(guessedConversation, {
    clear: [healthy(), healthy({ settings: { DisableSmartMatching: "true" } })],
    found: [
        {
            when: healthy({ settings: { DisableSmartMatching: "false" } }),
            message: "found",
            confidence: "possible",
            severity: "advice",
        },
    ],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
});
