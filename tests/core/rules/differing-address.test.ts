import { differingAddress } from "../../../src/core/rules/tracking/differing-address";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(differingAddress, {
    clear: [healthy(), healthy({ mailbox: { emailaddress: "Anna.Berg@Contoso.com " } }), healthy({ kind: "queue" })],
    found: [
        {
            when: healthy({ mailbox: { emailaddress: "anna@contoso.com" } }),
            message: "found",
            confidence: "likely",
            proof: ["emailaddress", "internalemailaddress"],
        },
        { when: healthy({ kind: "queue", queue: { emailaddress: null } }), message: "empty", confidence: "likely" },
    ],
    unknown: [
        { when: denied("regarding"), unread: ["regarding"] },
        { when: healthy({ user: { internalemailaddress: undefined } }), message: "columnUnread" },
    ],
    notApplicable: [healthy({ kind: "forward" })],
});
