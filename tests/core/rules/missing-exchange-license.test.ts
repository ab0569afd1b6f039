import { missingExchangeLicense } from "../../../src/core/rules/connection/missing-exchange-license";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(missingExchangeLicense, "Email Server Error Code: ErrorInvalidLicense");
