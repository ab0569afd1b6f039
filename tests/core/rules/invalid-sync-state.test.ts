import { invalidSyncState } from "../../../src/core/rules/connection/invalid-sync-state";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(
    invalidSyncState,
    "Email Server Error Code: Exchange server returned ErrorInvalidSyncStateData exception.",
);
