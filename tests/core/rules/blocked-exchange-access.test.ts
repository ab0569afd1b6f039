import { blockedExchangeAccess } from "../../../src/core/rules/connection/blocked-exchange-access";
import { denied, healthy, hoursAgo, missing } from "./healthy";
import { testRule } from "./test-rule";

const TEXT = "Email Server Error Code: Http server returned Forbidden exception.";
const OFF = { enabledforincomingemail: false, incomingemailstatus: 2, lastsuccessfulsynccompletedon: hoursAgo(30) };

testRule(blockedExchangeAccess, {
    clear: [
        healthy(),
        healthy({ alerts: [{ text: TEXT, createdon: hoursAgo(5) }] }),
        healthy({ alerts: [{ text: TEXT, createdon: hoursAgo(1), level: 1 }], mailbox: OFF }),
        healthy({
            alerts: [{ text: TEXT, createdon: hoursAgo(25) }],
            mailbox: { ...OFF, lastsuccessfulsynccompletedon: null },
        }),
    ],
    found: [
        {
            when: healthy({
                alerts: [
                    { text: TEXT, createdon: hoursAgo(1) },
                    { text: TEXT, createdon: hoursAgo(4) },
                ],
                mailbox: OFF,
            }),
            message: "mailbox",
            confidence: "certain",
            since: hoursAgo(4),
            data: { count: 2, lastOn: hoursAgo(1) },
            proof: ["text", "createdon"],
        },
        {
            when: healthy({
                alerts: [{ text: TEXT, createdon: hoursAgo(2), of: "profile" }],
                mailbox: { ...OFF, lastsuccessfulsynccompletedon: null },
            }),
            message: "profile",
            confidence: "certain",
        },
    ],
    unknown: [
        { when: denied("alerts"), unread: ["alertGroups"] },
        { when: missing("mailbox"), unread: ["mailbox"] },
    ],
});
