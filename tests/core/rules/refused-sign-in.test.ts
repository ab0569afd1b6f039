import { refusedSignIn } from "../../../src/core/rules/connection/refused-sign-in";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(refusedSignIn, "Email Server Error Code: Http server returned 401 Unauthorized exception.");
