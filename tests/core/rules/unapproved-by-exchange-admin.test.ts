import { unapprovedByExchangeAdmin } from "../../../src/core/rules/mailbox/unapproved-by-exchange-admin";
import { denied, healthy, hoursAgo } from "./healthy";
import { testRule } from "./test-rule";

const TEXT =
    "Email can't be received because the email address of the mailbox Anna Berg requires an approval by a Microsoft 365 administrator.";

testRule(unapprovedByExchangeAdmin, {
    clear: [
        healthy(),
        healthy({
            mailbox: { isemailaddressapprovedbyo365admin: false },
            organization: { requireapprovalforuseremail: false },
        }),
        healthy({ alerts: [{ text: TEXT, createdon: hoursAgo(6) }] }),
    ],
    found: [
        {
            when: healthy({
                mailbox: {
                    isemailaddressapprovedbyo365admin: false,
                    enabledforincomingemail: false,
                    incomingemailstatus: 0,
                },
            }),
            message: "blocked",
            confidence: "likely",
        },
        {
            when: healthy({ mailbox: { isemailaddressapprovedbyo365admin: false } }),
            message: "working",
            confidence: "possible",
            severity: "advice",
        },
        {
            when: healthy({
                alerts: [{ text: TEXT, createdon: hoursAgo(1) }],
                mailbox: { lastsuccessfulsynccompletedon: hoursAgo(9) },
            }),
            message: "reported",
            confidence: "likely",
            proof: ["text"],
        },
    ],
    unknown: [
        { when: denied("profile"), unread: ["profile"] },
        { when: healthy({ mailbox: { isemailaddressapprovedbyo365admin: undefined } }), unread: ["mailbox"] },
    ],
    notApplicable: [
        healthy({ profile: "none" }),
        healthy({ profile: { incomingcredentialretrieval: 1 }, mailbox: { isemailaddressapprovedbyo365admin: false } }),
        healthy({ kind: "forward" }),
    ],
});
