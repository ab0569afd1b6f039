import { mismatchedMailboxOwner } from "../../../src/core/rules/owner/mismatched-mailbox-owner";
import { denied, healthy, IDS } from "./healthy";
import { testRule } from "./test-rule";

testRule(mismatchedMailboxOwner, {
    clear: [healthy(), healthy({ kind: "queue" })],
    found: [
        {
            when: healthy({ mailbox: { ownerid: IDS.otherUser } }),
            message: "user",
            confidence: "likely",
            proof: ["ownerid"],
        },
        {
            when: healthy({ kind: "queue", queue: { ownerid: IDS.team } }),
            message: "queue",
            confidence: "possible",
            severity: "advice",
        },
    ],
    unknown: [{ when: denied("regarding"), unread: ["regarding"] }],
    notApplicable: [healthy({ kind: "forward" })],
});
