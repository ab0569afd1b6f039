import { deniedImpersonation } from "../../../src/core/rules/connection/denied-impersonation";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(deniedImpersonation, "The account does not have permission to impersonate the requested user", "likely");
