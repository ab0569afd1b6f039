import { throttledConnection } from "../../../src/core/rules/connection/throttled-connection";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(throttledConnection, "Email Server Error Code: Exchange server returned ErrorServerBusy exception.");
