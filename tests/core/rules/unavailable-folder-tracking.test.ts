import { unavailableFolderTracking } from "../../../src/core/rules/tracking/unavailable-folder-tracking";
import { healthy, missing } from "./healthy";
import { testRule } from "./test-rule";

testRule(unavailableFolderTracking, {
    clear: [healthy({ folders: 2 })],
    found: [
        {
            when: healthy({ folders: 2, organization: { isfolderbasedtrackingenabled: false } }),
            message: "switchedOff",
            proof: ["isfolderbasedtrackingenabled", "exchangefoldername"],
        },
        { when: healthy({ kind: "queue", folders: 1 }), message: "queue" },
        { when: healthy({ folders: 1, profile: { servertype: 1 } }), message: "notExchange" },
        { when: healthy({ folders: 25 }), message: "limit", severity: "advice" },
    ],
    unknown: [
        {
            when: healthy({
                folders: 1,
                organization: { isfolderbasedtrackingenabled: undefined, maxfolderbasedtrackingmappings: undefined },
            }),
            message: "unsure",
        },
        { when: missing("folders"), unread: ["folders"] },
    ],
    notApplicable: [healthy()],
});
