import { unsuitedProfileSettings } from "../../../src/core/rules/connection/unsuited-profile-settings";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(unsuitedProfileSettings, "Email Server Error Code: Crm.8005E240.");
