import { unsuitedSyncMethod } from "../../../src/core/rules/connection/unsuited-sync-method";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(unsuitedSyncMethod, "Email Server Error Code: Crm.8005E224.");
