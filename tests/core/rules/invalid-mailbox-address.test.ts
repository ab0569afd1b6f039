import { invalidMailboxAddress } from "../../../src/core/rules/connection/invalid-mailbox-address";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(invalidMailboxAddress, "Email Server Error Code: Crm.8005E221.");
