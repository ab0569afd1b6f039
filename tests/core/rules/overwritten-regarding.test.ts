import { overwrittenRegarding } from "../../../src/core/rules/tracking/overwritten-regarding";
import { denied, healthy, IDS } from "./healthy";
import { testRule } from "./test-rule";

testRule(overwrittenRegarding, {
    clear: [healthy(), healthy({ folders: 3 })],
    found: [
        {
            when: healthy({ folders: 3, folderRegarding: IDS.user }),
            message: "found",
            severity: "advice",
            data: { count: 3 },
            proof: ["regardingobjectid", "exchangefoldername"],
        },
    ],
    unknown: [{ when: denied("folders"), unread: ["folders"] }],
});
