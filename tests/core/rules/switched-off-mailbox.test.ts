import { switchedOffMailbox } from "../../../src/core/rules/mailbox/switched-off-mailbox";
import { healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

testRule(switchedOffMailbox, {
    clear: [healthy(), healthy({ mailbox: { enabledforincomingemail: false, incomingemailstatus: 2 } })],
    found: [
        {
            when: healthy({ mailbox: { enabledforincomingemail: false } }),
            message: "found",
            confidence: "likely",
            proof: ["enabledforincomingemail", "incomingemailstatus"],
        },
        {
            when: healthy({ mailbox: { enabledforincomingemail: false, lastsyncerroroccurredon: hoursAgo(7) } }),
            message: "dated",
            confidence: "likely",
            since: hoursAgo(7),
        },
    ],
    unknown: [{ when: healthy({ mailbox: { enabledforincomingemail: undefined } }), unread: ["mailbox"] }],
    notApplicable: [healthy({ mailbox: { enabledforincomingemail: false, statecode: 1 } })],
});
