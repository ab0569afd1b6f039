import { blockedExchangeAccess } from "../../../src/core/rules/connection/blocked-exchange-access";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(blockedExchangeAccess, "Email Server Error Code: Http server returned Forbidden exception.");
