import { shortAlertRetention } from "../../../src/core/rules/monitoring/short-alert-retention";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(shortAlertRetention, {
    clear: [
        healthy(),
        healthy({ settings: { TraceLogPersistenceTimeInDays: "7" } }),
        // 0 is not documented as a number of days.
        healthy({ settings: { TraceLogPersistenceTimeInDays: "0" } }),
        healthy({ settings: { AlwaysCheckTraceLogDeletePrivilege: "false" } }),
    ],
    found: [
        { when: healthy({ settings: { TraceLogPersistenceTimeInDays: "6" } }), message: "retention" },
        { when: healthy({ settings: { AlwaysCheckTraceLogDeletePrivilege: "true" } }), message: "deletion" },
    ],
    unknown: [{ when: denied("organization"), unread: ["organization"] }],
});
