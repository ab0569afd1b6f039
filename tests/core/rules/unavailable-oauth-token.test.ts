import { unavailableOauthToken } from "../../../src/core/rules/connection/unavailable-oauth-token";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(unavailableOauthToken, "Email Server Error Code: Crm.8005E243.");
