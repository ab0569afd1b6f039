import { missingServerProfile } from "../../../src/core/rules/profile/missing-server-profile";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(missingServerProfile, {
    clear: [healthy()],
    found: [{ when: healthy({ profile: "none" }), message: "found", proof: ["emailserverprofile"] }],
    unknown: [{ when: denied("mailbox"), unread: ["mailbox"] }],
});
