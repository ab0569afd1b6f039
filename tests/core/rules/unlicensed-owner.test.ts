import { unlicensedOwner } from "../../../src/core/rules/owner/unlicensed-owner";
import { denied, healthy, hoursAgo, teamOwner } from "./healthy";
import { testRule } from "./test-rule";

const REFUSED = { lastsyncerror: "UserNotAssignedLicense", lastsyncerrorcode: -2147167669 };
const ALERT =
    "Email can't be received for the mailbox Anna Berg because the associated user doesn't have a valid Microsoft Dynamics 365 license.";

testRule(unlicensedOwner, {
    clear: [healthy(), healthy({ user: { islicensed: true }, items: [{ lastsyncerror: "Duplicate" }] })],
    found: [
        {
            when: healthy({ user: { islicensed: false } }),
            message: "found",
            confidence: "likely",
            proof: ["islicensed"],
        },
        {
            when: healthy({ user: { islicensed: false }, items: [REFUSED] }),
            message: "found",
            proof: ["islicensed", "lastsyncerror"],
        },
        {
            when: healthy({ kind: "queue", user: { islicensed: false } }),
            message: "queueOwner",
            confidence: "possible",
            severity: "advice",
        },
        { when: healthy({ items: [REFUSED] }), message: "reported", confidence: "likely", severity: "degraded" },
        {
            when: healthy({ alerts: [{ text: ALERT, createdon: hoursAgo(20) }] }),
            message: "reported",
            confidence: "likely",
            severity: "degraded",
        },
        {
            when: healthy({
                alerts: [{ text: ALERT, createdon: hoursAgo(1) }],
                mailbox: { enabledforincomingemail: false, incomingemailstatus: 2 },
            }),
            message: "reported",
            confidence: "likely",
            severity: "blocking",
        },
    ],
    unknown: [
        { when: healthy({ user: { islicensed: undefined } }), message: "columnUnread" },
        { when: denied("owner"), unread: ["owner"] },
    ],
    notApplicable: [
        healthy({ user: { islicensed: false, accessmode: 4 } }),
        healthy({ kind: "queue", owner: teamOwner() }),
    ],
});
