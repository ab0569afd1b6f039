import { disabledCategoryTracking } from "../../../src/core/rules/tracking/disabled-category-tracking";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(disabledCategoryTracking, {
    clear: [healthy(), healthy({ settings: { TrackCategorizedItems: "true" } })],
    found: [{ when: healthy({ settings: { TrackCategorizedItems: "false" } }), message: "found" }],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
});
