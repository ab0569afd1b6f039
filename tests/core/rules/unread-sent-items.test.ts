import { unreadSentItems } from "../../../src/core/rules/tracking/unread-sent-items";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(unreadSentItems, {
    clear: [healthy()],
    found: [
        { when: healthy({ settings: { AutoTrackSentFolderItems: "false" } }), message: "off" },
        { when: healthy({ settings: { AutoTrackSentFolderItems: "" } }), message: "notSet", confidence: "likely" },
        { when: healthy({ profile: { servertype: 4 } }), message: "unsupported", proof: ["servertype"] },
    ],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
    notApplicable: [healthy({ profile: "none" })],
});
