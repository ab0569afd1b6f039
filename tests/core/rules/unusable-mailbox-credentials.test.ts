import { unusableMailboxCredentials } from "../../../src/core/rules/mailbox/unusable-mailbox-credentials";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

const OWN = { incomingcredentialretrieval: 0 };

testRule(unusableMailboxCredentials, {
    clear: [
        healthy({
            profile: OWN,
            mailbox: { allowemailconnectortousecredentials: true, username: "anna.berg@contoso.com" },
        }),
        healthy({ profile: OWN, mailbox: { allowemailconnectortousecredentials: true } }),
    ],
    found: [
        { when: healthy({ profile: OWN }), message: "notAllowed", proof: ["allowemailconnectortousecredentials"] },
        {
            when: healthy({ profile: OWN, mailbox: { allowemailconnectortousecredentials: true, username: null } }),
            message: "empty",
            proof: ["username"],
        },
    ],
    unknown: [{ when: denied("profile"), unread: ["profile"] }],
    notApplicable: [healthy(), healthy({ profile: "none" })],
});
