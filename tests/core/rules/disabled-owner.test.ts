import { disabledOwner } from "../../../src/core/rules/owner/disabled-owner";
import { denied, healthy, hoursAgo, IDS, teamOwner, userRow } from "./healthy";
import { testRule } from "./test-rule";

testRule(disabledOwner, {
    clear: [healthy(), healthy({ kind: "queue", owner: teamOwner() })],
    found: [
        { when: healthy({ user: { isdisabled: true } }), message: "found", proof: ["isdisabled"] },
        {
            when: healthy({
                user: { isdisabled: true },
                owner: { kind: "user", user: userRow({ fullname: "Ben Roth" }, IDS.otherUser) },
            }),
            message: "found",
            data: { user: "Anna Berg" },
        },
        {
            when: healthy({
                alerts: [{ text: "Error code 8005E273", createdon: hoursAgo(1) }],
                mailbox: { lastsuccessfulsynccompletedon: hoursAgo(9) },
            }),
            message: "reported",
            confidence: "likely",
            actor: "exchangeAdmin",
        },
    ],
    unknown: [
        { when: healthy({ user: { isdisabled: undefined } }), message: "columnUnread" },
        { when: denied("regarding"), message: "columnUnread" },
        { when: denied("owner"), unread: ["owner"] },
    ],
});
