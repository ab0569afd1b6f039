import { hiddenTrackingOptions } from "../../../src/core/rules/filtering/hidden-tracking-options";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(hiddenTrackingOptions, {
    clear: [healthy(), healthy({ settings: { HideTrackAllOption: "false", HideEmailAutoTrackOptions: "false" } })],
    found: [
        {
            when: healthy({ settings: { HideTrackAllOption: "true" } }),
            message: "all",
            proof: ["orgdborgsettings/HideTrackAllOption"],
        },
        { when: healthy({ settings: { HideEmailAutoTrackOptions: "1" } }), message: "any" },
    ],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
    notApplicable: [healthy({ kind: "queue", settings: { HideTrackAllOption: "true" } })],
});
