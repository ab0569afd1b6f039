import { unsetIncomingMethod } from "../../../src/core/rules/mailbox/unset-incoming-method";
import { healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(unsetIncomingMethod, {
    clear: [healthy(), healthy({ mailbox: { incomingemaildeliverymethod: 1 } })],
    found: [
        {
            when: healthy({ mailbox: { incomingemaildeliverymethod: 0 } }),
            message: "found",
            proof: ["incomingemaildeliverymethod"],
        },
        { when: healthy({ mailbox: { incomingemaildeliverymethod: null } }), message: "found" },
    ],
    unknown: [{ when: healthy({ mailbox: { incomingemaildeliverymethod: undefined } }), unread: ["mailbox"] }],
});
