import { sharedAddress } from "../../../src/core/rules/tracking/shared-address";
import { denied, healthy, IDS, row, userRow } from "./healthy";
import { testRule } from "./test-rule";

const QUEUE = row("queue", IDS.queue, { name: "Support", emailaddress: "anna.berg@contoso.com" });

testRule(sharedAddress, {
    clear: [
        healthy(),
        healthy({ addresses: { mailboxes: [row("mailbox", IDS.otherUser, { name: "Old", statecode: 1 })] } }),
        healthy({ addresses: { users: [userRow()] } }),
    ],
    found: [
        {
            when: healthy({
                addresses: {
                    mailboxes: [
                        row("mailbox", IDS.otherUser, {
                            name: "Copy",
                            statecode: 0,
                            emailaddress: "anna.berg@contoso.com",
                        }),
                    ],
                },
            }),
            message: "mailbox",
            confidence: "likely",
            data: { other: "Copy" },
        },
        {
            when: healthy({
                addresses: { users: [userRow({ fullname: "Ben Roth", islicensed: false }, IDS.otherUser)] },
            }),
            message: "unlicensed",
            confidence: "possible",
            severity: "advice",
        },
        {
            when: healthy({
                addresses: { queues: [QUEUE] },
                organization: { unresolveemailaddressifmultiplematch: true },
            }),
            message: "unresolved",
            confidence: "likely",
        },
        {
            when: healthy({ addresses: { queues: [QUEUE] } }),
            message: "several",
            severity: "advice",
            data: { others: "Support" },
        },
    ],
    unknown: [{ when: denied("addresses"), unread: ["addresses"] }],
});
