import { emailOutsideInbox } from "../../../src/core/rules/inbox/email-outside-inbox";
import { daysAgo, denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

const QUIET = [9, 10, 11, 12, 15, 16, 17, 18];

testRule(emailOutsideInbox, {
    clear: [
        healthy(),
        healthy({ trafficDaysAgo: [2, 3, 4, 5, 8] }),
        healthy({ trafficDaysAgo: [7, 14, 21, 28] }),
        healthy({ trafficDaysAgo: QUIET, items: [{ lastsyncerror: "NoCorrelationMatch" }] }),
    ],
    found: [
        {
            when: healthy({ trafficDaysAgo: QUIET }),
            message: "found",
            confidence: "possible",
            data: { days: 9, usualDays: 3 },
        },
        {
            when: healthy({ trafficDaysAgo: QUIET, folders: 2 }),
            message: "folders",
            confidence: "possible",
            data: { folders: 2 },
        },
        { when: denied("folders", { trafficDaysAgo: QUIET }), message: "found", confidence: "possible" },
    ],
    unknown: [
        { when: healthy({ trafficDaysAgo: [] }), message: "tooLittleTraffic" },
        { when: healthy({ trafficDaysAgo: [9, 12] }), message: "tooLittleTraffic" },
        { when: healthy({ trafficDaysAgo: QUIET, viewer: { isSystemAdministrator: false } }), message: "hidden" },
        {
            when: healthy({ trafficDaysAgo: QUIET, settings: { EnableSssItemLevelMonitoring: "false" } }),
            message: "off",
        },
        { when: healthy({ trafficDaysAgo: QUIET, itemsTruncated: true }), message: "unread" },
        { when: denied("traffic"), unread: ["traffic"] },
        { when: denied("items", { trafficDaysAgo: QUIET }), unread: ["itemGroups"] },
    ],
    notApplicable: [
        healthy({ trafficDaysAgo: QUIET, mailbox: { enabledforincomingemail: false } }),
        healthy({ trafficDaysAgo: QUIET, mailbox: { lastsuccessfulsynccompletedon: daysAgo(8) } }),
    ],
});
