import { foreignCloudEndpoint } from "../../../src/core/rules/profile/foreign-cloud-endpoint";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

const CHINA = { emailaddress: "anna.berg@contoso.partner.onmschina.cn" };

testRule(foreignCloudEndpoint, {
    clear: [
        healthy({ mailbox: CHINA, profile: { defaultserverlocation: "https://partner.outlook.cn/EWS/Exchange.asmx" } }),
    ],
    found: [
        {
            when: healthy({ mailbox: CHINA, profile: { defaultserverlocation: "https://outlook.office365.com" } }),
            message: "found",
            confidence: "likely",
            severity: "advice",
            proof: ["defaultserverlocation"],
        },
        {
            when: healthy({ mailbox: { ...CHINA, incomingemailstatus: 2 }, profile: { defaultserverlocation: null } }),
            message: "found",
            confidence: "likely",
            severity: "degraded",
        },
    ],
    unknown: [
        { when: denied("profile"), unread: ["profile"] },
        { when: healthy({ mailbox: CHINA, profile: { defaultserverlocation: undefined } }), unread: ["profile"] },
    ],
    notApplicable: [healthy({ profile: { defaultserverlocation: null } }), healthy({ profile: "none" })],
});
