import { excludedProtectedEmail } from "../../../src/core/rules/tracking/excluded-protected-email";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(excludedProtectedEmail, {
    clear: [healthy()],
    found: [{ when: healthy({ settings: { RestrictIRMEmailItems: "true" } }), message: "found" }],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
});
