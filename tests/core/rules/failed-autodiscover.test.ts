import { failedAutodiscover } from "../../../src/core/rules/connection/failed-autodiscover";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(
    failedAutodiscover,
    "Email Server Error Code: Exchange server returned ErrorAutoDiscoverFailed exception.",
);
