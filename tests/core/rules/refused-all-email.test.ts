import { refusedAllEmail } from "../../../src/core/rules/filtering/refused-all-email";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(refusedAllEmail, {
    clear: [
        healthy(),
        healthy({ filteringMethod: 1 }),
        healthy({ filteringMethod: 4, settings: { SSSForceFilteringMethodForUserMailboxes: "0" } }),
    ],
    found: [
        {
            when: healthy({ filteringMethod: 4 }),
            message: "own",
            actor: "user",
            proof: ["incomingemailfilteringmethod"],
        },
        { when: healthy({ kind: "queue", filteringMethod: 4 }), message: "own", actor: "mailboxAdmin" },
        {
            when: healthy({ settings: { SSSForceFilteringMethodForUserMailboxes: "4" } }),
            message: "forced",
            actor: "mailboxAdmin",
        },
    ],
    unknown: [
        { when: healthy({ filteringMethod: null }), message: "unset" },
        { when: denied("filtering"), unread: ["filtering"] },
        { when: denied("organization"), unread: ["organization"] },
    ],
    notApplicable: [healthy({ kind: "forward" })],
});
