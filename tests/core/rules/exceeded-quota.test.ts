import { exceededQuota } from "../../../src/core/rules/connection/exceeded-quota";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(exceededQuota, "Email Server Error Code: Exchange server returned ErrorQuotaExceeded exception.");
