import { forcedFilteringMethod } from "../../../src/core/rules/filtering/forced-filtering-method";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(forcedFilteringMethod, {
    clear: [
        healthy(),
        healthy({ settings: { SSSForceFilteringMethodForUserMailboxes: "-1" } }),
        healthy({ kind: "queue", settings: { SSSForceFilteringMethodForUserMailboxes: "1" } }),
    ],
    found: [
        {
            when: healthy({ settings: { SSSForceFilteringMethodForUserMailboxes: "1" } }),
            message: "forced",
            data: { value: 1 },
        },
        {
            when: healthy({ settings: { UseFilteringMethodOfSyncingMailboxOnlyForCorrelation: "true" } }),
            message: "ownOnly",
        },
    ],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
});
