import { deniedSendAs } from "../../../src/core/rules/tracking/denied-send-as";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(deniedSendAs, "Email Server Error Code: Exchange server returned ErrorSendAsDenied exception.");
