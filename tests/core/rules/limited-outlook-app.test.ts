import { limitedOutlookApp } from "../../../src/core/rules/mailbox/limited-outlook-app";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(limitedOutlookApp, {
    clear: [healthy(), healthy({ mailbox: { officeappsdeploymentstatus: 1 } })],
    found: [
        {
            when: healthy({ mailbox: { incomingemailstatus: 0 } }),
            message: "notReady",
            severity: "advice",
            proof: ["incomingemailstatus"],
        },
        { when: healthy({ mailbox: { statecode: 1, officeappsdeploymentstatus: 2 } }), message: "notReady" },
        {
            when: healthy({ mailbox: { officeappsdeploymentstatus: 2 } }),
            message: "notInstalled",
            proof: ["officeappsdeploymentstatus"],
        },
    ],
    unknown: [{ when: denied("mailbox"), unread: ["mailbox"] }],
    notApplicable: [healthy({ kind: "queue" }), healthy({ kind: "forward", mailbox: { incomingemailstatus: 0 } })],
});
