import { unsuitedAccessMode } from "../../../src/core/rules/owner/unsuited-access-mode";
import { denied, healthy, teamOwner } from "./healthy";
import { testRule } from "./test-rule";

testRule(unsuitedAccessMode, {
    clear: [healthy()],
    found: [
        { when: healthy({ user: { accessmode: 1 } }), message: "found", proof: ["accessmode"] },
        { when: healthy({ user: { accessmode: 2 } }), message: "found" },
        {
            when: healthy({ user: { accessmode: 4 } }),
            message: "nonInteractive",
            confidence: "possible",
            severity: "advice",
        },
    ],
    unknown: [
        { when: healthy({ user: { accessmode: undefined } }), message: "columnUnread" },
        { when: denied("owner"), unread: ["owner"] },
    ],
    notApplicable: [healthy({ kind: "queue", owner: teamOwner() })],
});
