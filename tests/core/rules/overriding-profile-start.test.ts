import { overridingProfileStart } from "../../../src/core/rules/inbox/overriding-profile-start";
import { daysAgo, denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(overridingProfileStart, {
    clear: [healthy({ profile: { processemailsreceivedafter: daysAgo(90) } })],
    found: [
        {
            when: healthy({
                mailbox: { processemailreceivedafter: daysAgo(4) },
                profile: { processemailsreceivedafter: daysAgo(2) },
            }),
            message: "found",
            severity: "advice",
            proof: ["processemailreceivedafter", "processemailsreceivedafter"],
        },
        {
            when: healthy({
                mailbox: { processemailreceivedafter: daysAgo(4) },
                profile: { processemailsreceivedafter: daysAgo(1) },
                items: [{ lastsyncerror: "IsvAborted", createdon: daysAgo(3) }],
            }),
            message: "hidesFailures",
            severity: "degraded",
            data: { firstOn: daysAgo(3) },
        },
    ],
    unknown: [{ when: denied("profile"), unread: ["profile", "syncStart"] }],
    notApplicable: [healthy(), healthy({ profile: "none" })],
});
