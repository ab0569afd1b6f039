import { retiredBasicAuthentication } from "../../../src/core/rules/profile/retired-basic-authentication";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(retiredBasicAuthentication, {
    clear: [
        healthy(),
        healthy({
            profile: {
                incomingcredentialretrieval: 1,
                incomingserverlocation: "https://mail.fabrikam.com/EWS/Exchange.asmx",
            },
        }),
    ],
    found: [
        {
            when: healthy({ profile: { incomingcredentialretrieval: 1 }, mailbox: { enabledforincomingemail: false } }),
            message: "found",
            confidence: "likely",
        },
        {
            when: healthy({ profile: { incomingcredentialretrieval: 0 } }),
            message: "found",
            confidence: "possible",
            severity: "advice",
        },
    ],
    unknown: [{ when: denied("profile"), unread: ["profile"] }],
    notApplicable: [healthy({ profile: "none" })],
});
