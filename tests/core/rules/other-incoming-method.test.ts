import { otherIncomingMethod } from "../../../src/core/rules/mailbox/other-incoming-method";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(otherIncomingMethod, {
    clear: [healthy(), healthy({ mailbox: { incomingemaildeliverymethod: 0 } })],
    found: [
        { when: healthy({ mailbox: { incomingemaildeliverymethod: 1 } }), message: "outlook" },
        { when: healthy({ mailbox: { incomingemaildeliverymethod: 3 } }), message: "forward" },
    ],
    unknown: [{ when: denied("mailbox"), unread: ["mailbox"] }],
});
