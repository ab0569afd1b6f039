import { refusedApproval } from "../../../src/core/rules/mailbox/refused-approval";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(refusedApproval, "A failure occurred in CrmSecurity.", "likely");
