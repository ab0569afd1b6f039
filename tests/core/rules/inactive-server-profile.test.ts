import { inactiveServerProfile } from "../../../src/core/rules/profile/inactive-server-profile";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(inactiveServerProfile, {
    clear: [healthy()],
    found: [{ when: healthy({ profile: { statecode: 1 } }), message: "found", proof: ["statecode"] }],
    unknown: [
        { when: denied("profile"), unread: ["profile"] },
        { when: healthy({ profile: { statecode: undefined } }), unread: ["profile"] },
    ],
    notApplicable: [healthy({ profile: "none" })],
});
