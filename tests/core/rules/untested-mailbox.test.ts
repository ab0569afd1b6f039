import { untestedMailbox } from "../../../src/core/rules/mailbox/untested-mailbox";
import { healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(untestedMailbox, {
    clear: [healthy(), healthy({ mailbox: { incomingemailstatus: 0, testemailconfigurationscheduled: true } })],
    found: [
        {
            when: healthy({ mailbox: { incomingemailstatus: 0, enabledforincomingemail: false } }),
            message: "found",
            proof: ["incomingemailstatus"],
        },
    ],
    unknown: [{ when: healthy({ mailbox: { incomingemailstatus: undefined } }), unread: ["mailbox"] }],
    notApplicable: [healthy({ mailbox: { incomingemailstatus: 0, incomingemaildeliverymethod: 3 } })],
});
