import { unapprovedMailbox } from "../../../src/core/rules/mailbox/unapproved-mailbox";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(unapprovedMailbox, {
    clear: [
        healthy(),
        healthy({ mailbox: { emailrouteraccessapproval: 0 }, organization: { requireapprovalforuseremail: false } }),
        healthy({
            kind: "queue",
            mailbox: { emailrouteraccessapproval: 2 },
            organization: { requireapprovalforqueueemail: false },
        }),
    ],
    found: [
        {
            when: healthy({ mailbox: { emailrouteraccessapproval: 0 } }),
            message: "empty",
            proof: ["emailrouteraccessapproval", "requireapprovalforuseremail"],
        },
        { when: healthy({ mailbox: { emailrouteraccessapproval: 2 } }), message: "pending" },
        {
            when: healthy({ kind: "queue", mailbox: { emailrouteraccessapproval: 3 } }),
            message: "rejected",
            proof: ["requireapprovalforqueueemail"],
        },
    ],
    unknown: [
        { when: denied("organization"), unread: ["organization"] },
        { when: healthy({ organization: { requireapprovalforuseremail: undefined } }), unread: ["organization"] },
    ],
    notApplicable: [healthy({ kind: "forward", mailbox: { emailrouteraccessapproval: 0 } })],
});
